using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>Commitments of a plan are entered by number, or completed when they had been entered before.</summary>
public sealed class EnterCommitments(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, IReadOnlyList<NewCommitment> commitments, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;
            var leads = commitments.Select(c => c.LeadBodyId).OfType<Guid>().Distinct().ToList();
            if (await change.Db.Bodies.CountAsync(b => leads.Contains(b.Id), cancel) < leads.Count) return PlansRefusals.NoSuchBody;

            var known = await change.Db.Commitments.Where(c => c.PlanId == planId).ToDictionaryAsync(c => c.Number, cancel);
            foreach (var c in commitments)
            {
                if (c.Number < 1) return PlansRefusals.FigureNegative;
                if (c.Title is not null && c.Title.Clean() is null) return PlansRefusals.NameMissing;
                if (known.TryGetValue(c.Number, out var before)) before.Complete(c.Title?.Clean(), c.LeadBodyId);
                else change.Db.Commitments.Add(known[c.Number] = new Commitment(planId, c.Number, c.Title?.Clean(), c.LeadBodyId));
            }

            change.Record(planId, planId, new { count = commitments.Count, numbers = commitments.Select(c => c.Number) });
            return Result.Done;
        }, cancel);
}

/// <summary>A commitment; title and lead institution stay null where the source does not give them.</summary>
public sealed record NewCommitment(int Number, LocalText? Title = null, Guid? LeadBodyId = null)
{
    public static NewCommitment Of(Commitment commitment) => new(commitment.Number, commitment.Title, commitment.LeadBodyId);
}
