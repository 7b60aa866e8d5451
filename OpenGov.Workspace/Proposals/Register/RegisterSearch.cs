using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Proposals of a plan by words, for searches that go over more than one register.</summary>
public static class RegisterSearch
{
    /// <returns>How many there are, and the first of them by number.</returns>
    public static async Task<(int Count, IReadOnlyList<(int Number, string Title)> First)> FirstAsync(
        WorkspaceDbContext db, Guid planId, int planNumber, string typed, int most, CancellationToken cancel)
    {
        if (WordSearch.Numbers(db, planId, planNumber, typed) is not { } matches) return (0, []);

        var numbers = await matches.ToListAsync(cancel);
        var first = numbers.Order().Take(most).ToList();
        var rows = await db.Proposals.Where(p => p.PlanId == planId && first.Contains(p.Number)).OrderBy(p => p.Number)
            .Select(p => new { p.Number, p.Title }).ToListAsync(cancel);
        return (numbers.Count, rows.ConvertAll(row => (row.Number, row.Title)));
    }
}
