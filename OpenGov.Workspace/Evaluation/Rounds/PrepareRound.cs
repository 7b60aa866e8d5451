using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A round of scoring is prepared on an adopted grid; nobody scores before it is opened.</summary>
public sealed class PrepareRound(Store store)
{
    /// <returns>The number of the round within its plan.</returns>
    public Task<Result<int>> RunAsync(Actor actor, Guid planId, Guid gridId, RoundRules rules, CancellationToken cancel = default) =>
        store.ChangeAsync<int>(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(plan => plan.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;
            var grid = await change.Db.EvaluationGrids.Where(g => g.PlanId == planId && g.Id == gridId)
                .Select(g => new { g.State, g.Number }).SingleOrDefaultAsync(cancel);
            if (grid is null) return EvaluationRefusals.NoSuchGrid;
            if (grid.State is not GridState.Adopted) return EvaluationRefusals.GridNotAdopted;

            var number = 1 + (await change.Db.ScoringRounds.Where(r => r.PlanId == planId).MaxAsync(r => (int?)r.Number, cancel) ?? 0);
            var round = new ScoringRound(planId, gridId, number, rules.Name);
            if (rules.ApplyTo(round, change.Now).Refusal is { } refusal) return refusal;
            change.Db.Add(round);
            change.Record(round.Id, planId, new { number, name = round.Name, grid = grid.Number });
            return number;
        }, cancel);
}

/// <summary>What is said about a round before anybody scores.</summary>
/// <param name="Deadline">The last day, included; null for none.</param>
public sealed record RoundRules(LocalText Name, RevealRule Reveal, DateOnly? Deadline, DeadlineRule AfterDeadline)
{
    internal Result ApplyTo(ScoringRound round, DateTime now)
    {
        if (Name.Clean() is not { } name) return EvaluationRefusals.NameMissing;
        return Deadline < Dates.DayOf(now) ? EvaluationRefusals.DeadlinePassed : round.SetRules(name, Reveal, Deadline, AfterDeadline);
    }
}
