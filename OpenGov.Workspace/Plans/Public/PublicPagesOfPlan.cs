using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>Reading: the public pages about a published plan; for above each of them.</summary>
public sealed class PublicPagesOfPlan(Store store, IEnumerable<PublicPlanEntry> entries)
{
    public Task<Result<PublicPages>> ReadAsync(Actor actor, int number, CancellationToken cancel = default) =>
        store.ReadAsync<PublicPages>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.Where(p => p.Number == number && p.CalendarPublishedAt != null).Select(p => new { p.Id, p.Title }).FirstOrDefaultAsync(cancel);
            if (plan is null) return PlansRefusals.NoSuchPlan;

            var shown = new List<PublicPlanEntry>();
            foreach (var entry in entries.OrderBy(entry => entry.Order))
                if (entry.IsThere is null || await entry.IsThere(db, plan.Id, cancel)) shown.Add(entry);
            return new PublicPages(number, plan.Title, shown);
        }, cancel);
}

public sealed record PublicPages(int Number, LocalText Title, IReadOnlyList<PublicPlanEntry> Entries)
{
    public string Address => $"/public/plans/{Number}";
}
