using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Accepted proposals are not included in any commitment, for a reason that is published.</summary>
public sealed class LeaveOutProposals(Store store)
{
    public Task<Result> RunAsync(
        Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var words = Reason.Clean(reason);
            if (words.Value is not { } clean) return words.Refusal!;

            var loaded = await Chosen.LoadAsync(change, planId, seen, cancel);
            if (loaded.Value is not { } chosen) return loaded.Refusal!;

            var decided = chosen.Each(proposal => proposal.LeaveOut(clean));
            if (decided.Ok) chosen.Record(new { numbers = chosen.Numbers, reason = clean });
            return decided;
        }, cancel);
}
