using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What of an adopted grid scores are bound to: its hash, its scale, its criteria in their order.</summary>
/// <param name="ShowsSeals">A co-lead may see that the other has sealed, before both have.</param>
public sealed record GridShape(string Hash, int Lowest, int Highest, IReadOnlyList<Guid> Criteria, bool ShowsSeals = false)
{
    public static GridShape Of(EvaluationGrid grid) =>
        new(grid.Hash ?? "", grid.Lowest, grid.Highest, [.. grid.Criteria.OrderBy(criterion => criterion.Order).Select(criterion => criterion.Id)], grid.ShowsSeals);

    internal static async Task<GridShape> OfAsync(WorkspaceDbContext db, Guid gridId, CancellationToken cancel)
    {
        var rows = await (
            from criterion in db.Criteria
            join grid in db.EvaluationGrids on criterion.GridId equals grid.Id
            where grid.Id == gridId
            orderby criterion.Order
            select new { grid.Hash, grid.Lowest, grid.Highest, grid.ShowsSeals, criterion.Id }).ToListAsync(cancel);
        return new(rows[0].Hash ?? "", rows[0].Lowest, rows[0].Highest, [.. rows.Select(row => row.Id)], rows[0].ShowsSeals);
    }
}
