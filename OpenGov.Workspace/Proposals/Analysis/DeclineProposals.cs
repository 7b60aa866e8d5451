using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Proposals are not accepted, for one of the two reasons of the committee's method and in words that are published.</summary>
public sealed class DeclineProposals(Store store)
{
    public Task<Result> RunAsync(
        Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, NonAcceptance reason, string explanation, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var words = Reason.Clean(explanation);
            if (words.Value is not { } clean) return words.Refusal!;

            var loaded = await Chosen.LoadAsync(change, planId, seen, cancel);
            if (loaded.Value is not { } chosen) return loaded.Refusal!;

            var decided = chosen.Each(proposal => proposal.Decline(reason, clean));
            if (decided.Ok) chosen.Record(new { numbers = chosen.Numbers, code = reason, reason = clean });
            return decided;
        }, cancel);
}
