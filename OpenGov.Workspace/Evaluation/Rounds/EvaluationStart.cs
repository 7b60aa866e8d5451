using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Reading: the plan whose scoring opens when no plan was named: one with an open round, else one with proposals, the newest first.</summary>
public sealed class EvaluationStart(Store store)
{
    public Task<Result<int>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<int>(this, actor, async (db, _) => await db.Plans
            .OrderByDescending(plan => db.ScoringRounds.Any(round => round.PlanId == plan.Id && round.State == RoundState.Open))
            .ThenByDescending(plan => db.Proposals.Any(p => p.PlanId == plan.Id)).ThenByDescending(plan => plan.Number)
            .Select(plan => plan.Number).FirstOrDefaultAsync(cancel), cancel);

    internal static void Map(WebApplication app) =>
        app.MapGet("/evaluation", async (EvaluationStart start, HttpContext http, CancellationToken cancel) =>
            (await start.ReadAsync(http.Actor(), cancel)).Value is > 0 and var plan
                ? Results.LocalRedirect(new EvaluationLinks(plan).Overview) : Results.LocalRedirect("/"));
}
