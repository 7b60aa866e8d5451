using Microsoft.EntityFrameworkCore;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>What plans are called, for the parts of the platform that show to which plan something belongs.</summary>
public static class PlanNames
{
    public static async Task<IReadOnlyDictionary<Guid, LocalText>> PlanNamesAsync(this WorkspaceDbContext db, CancellationToken cancel) =>
        (await db.Plans.OrderBy(plan => plan.Number).Select(plan => new { plan.Id, plan.Title }).ToListAsync(cancel))
        .ToDictionary(plan => plan.Id, plan => plan.Title);
}
