using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Reading: the scoring of a plan's proposals, and what in it waits for the reader.</summary>
public sealed class EvaluationOverview(Store store, TimeProvider clock)
{
    public Task<Result<OverviewShown>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<OverviewShown>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title }).SingleOrDefaultAsync(cancel);
            if (plan is null) return PlansRefusals.NoSuchPlan;
            var rounds = await RoundProgress.OfPlanAsync(db, plan.Id, cancel);
            var waits = await EvaluationWaits.OfAsync(db, rights, plan.Id, rounds, Dates.DayOf(clock.GetUtcNow().UtcDateTime), cancel);
            var grids = await db.EvaluationGrids.Where(g => g.PlanId == plan.Id && g.State == GridState.Adopted)
                .OrderByDescending(g => g.Number).Select(g => new GridChoice(g.Id, g.Number, g.Name)).ToListAsync(cancel);
            return new OverviewShown(plan.Id, plan.Title, grids, rounds, waits);
        }, cancel);
}

/// <param name="Grids">Those that both sides have adopted, the latest first.</param>
public sealed record OverviewShown(
    Guid PlanId, LocalText Plan, IReadOnlyList<GridChoice> Grids, IReadOnlyList<RoundProgress> Rounds, IReadOnlyList<EvaluationWait> Waits);

public sealed record GridChoice(Guid Id, int Number, LocalText Name);
