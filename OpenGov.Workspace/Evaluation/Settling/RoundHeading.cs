using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Of which round a page speaks.</summary>
public sealed record RoundHeading(Guid Id, int Number, LocalText Name, RoundState State, Guid PlanId, int PlanNumber, LocalText PlanTitle, GridHeading Grid)
{
    internal static async Task<(ScoringRound? Round, RoundHeading? Heading)> OfAsync(WorkspaceDbContext db, int planNumber, int roundNumber, CancellationToken cancel)
    {
        var found = await (
            from round in db.ScoringRounds
            join plan in db.Plans on round.PlanId equals plan.Id
            join grid in db.EvaluationGrids on round.GridId equals grid.Id
            where plan.Number == planNumber && round.Number == roundNumber
            select new { Round = round, plan.Title, Grid = new GridHeading(grid.Id, grid.Number, grid.Lowest, grid.Highest, grid.Tolerance, grid.Hash) })
            .SingleOrDefaultAsync(cancel);
        return found is null ? (null, null)
            : (found.Round, new RoundHeading(
                found.Round.Id, roundNumber, found.Round.Name, found.Round.State, found.Round.PlanId, planNumber, found.Title, found.Grid));
    }
}

/// <summary>The scale that a round's scores are on.</summary>
public sealed record GridHeading(Guid Id, int Number, int Lowest, int Highest, int Tolerance, string? Hash);
