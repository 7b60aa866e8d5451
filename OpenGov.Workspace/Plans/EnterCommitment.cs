using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>A commitment of a plan is entered, or what is known of it is corrected.</summary>
public sealed class EnterCommitment(Store store)
{
    /// <param name="seen">What the person had before them; null for a commitment that is new.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid planId, NewCommitment? seen, NewCommitment entered, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (entered.Number < 1) return PlansRefusals.FigureNegative;
            var title = entered.Title?.Clean();
            if (entered.Title is not null && title is null) return PlansRefusals.NameMissing;
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;
            if (entered.LeadBodyId is { } lead && !await change.Db.Bodies.AnyAsync(b => b.Id == lead, cancel)) return PlansRefusals.NoSuchBody;

            var commitment = await change.Db.Commitments.SingleOrDefaultAsync(c => c.PlanId == planId && c.Number == entered.Number, cancel);
            if (seen is null && commitment is not null) return PlansRefusals.NumberTaken.About(entered.Number);
            if (seen is not null && (commitment is null || NewCommitment.Of(commitment) != seen)) return DataRefusals.ChangedMeanwhile;

            if (commitment is null) change.Db.Commitments.Add(commitment = new Commitment(planId, entered.Number, title, entered.LeadBodyId));
            else commitment.Correct(title, entered.LeadBodyId);
            IEnumerable<Guid> leads = entered.LeadBodyId is { } led ? [led] : [];
            change.Record(commitment.Id, planId, new { entered.Number, title, entered.LeadBodyId, before = seen }, leads);
            return Result.Done;
        }, cancel);
}
