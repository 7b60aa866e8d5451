using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A draft that nobody signed and nothing is made from is thrown away; the record keeps that it was there.</summary>
public sealed class DiscardGrid(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid gridId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var grid = await change.Db.EvaluationGrids.Include(g => g.Criteria).SingleOrDefaultAsync(g => g.Id == gridId, cancel);
            if (grid is null) return EvaluationRefusals.NoSuchGrid;
            if (grid.State is GridState.Adopted) return EvaluationRefusals.GridIsFrozen;
            if (grid.Signatures.Any || await IsUsedAsync(change.Db, gridId, cancel)) return EvaluationRefusals.GridIsInUse;

            change.Db.EvaluationGrids.Remove(grid);
            change.Record(grid.Id, grid.PlanId, new { grid.Number, grid.Name });
            return Result.Done;
        }, cancel);

    private static async Task<bool> IsUsedAsync(WorkspaceDbContext db, Guid gridId, CancellationToken cancel) =>
        await db.ScoringRounds.AnyAsync(r => r.GridId == gridId, cancel) || await db.EvaluationGrids.AnyAsync(g => g.BasedOnId == gridId, cancel);
}
