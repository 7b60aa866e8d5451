using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Proposals are found eligible: tied to open-government principles, precise and clear.</summary>
public sealed class AcceptProposals(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await Chosen.LoadAsync(change, planId, seen, cancel);
            if (loaded.Value is not { } chosen) return loaded.Refusal!;

            var decided = chosen.Each(proposal => proposal.Accept());
            if (decided.Ok) chosen.Record(new { numbers = chosen.Numbers });
            return decided;
        }, cancel);
}
