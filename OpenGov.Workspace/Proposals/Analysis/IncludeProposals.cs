using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Accepted proposals are included in a commitment of the plan.</summary>
public sealed class IncludeProposals(Store store)
{
    public Task<Result> RunAsync(
        Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, Guid commitmentId, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var words = Reason.Clean(reason);
            if (words.Value is not { } clean) return words.Refusal!;

            var commitment = await change.Db.Commitments.AsNoTracking()
                .FirstOrDefaultAsync(c => c.Id == commitmentId && c.PlanId == planId, cancel);
            if (commitment is null) return ProposalsRefusals.NoSuchCommitment;

            var loaded = await Chosen.LoadAsync(change, planId, seen, cancel);
            if (loaded.Value is not { } chosen) return loaded.Refusal!;

            var decided = chosen.Each(proposal => proposal.Include(commitmentId, clean));
            if (decided.Ok)
                chosen.Record(new { numbers = chosen.Numbers, commitment = commitment.Number, reason = clean }, commitmentId);
            return decided;
        }, cancel);
}
