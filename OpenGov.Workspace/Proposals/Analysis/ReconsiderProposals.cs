using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>A decision on proposals is taken back, so that it can be made anew.</summary>
public sealed class ReconsiderProposals(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await Chosen.LoadAsync(change, planId, seen, cancel);
            if (loaded.Value is not { } chosen) return loaded.Refusal!;

            var decided = chosen.Each(proposal => proposal.Reconsider());
            if (decided.Ok) chosen.Record(new { numbers = chosen.Numbers });
            return decided;
        }, cancel);
}
