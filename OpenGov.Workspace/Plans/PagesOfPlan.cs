using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>Reading: the stages of a plan, and which pages about it are open to the reader; for above each of these pages.</summary>
public sealed class PagesOfPlan(Store store, AuthorizationMatrix matrix, IEnumerable<PlanPageEntry> pages)
{
    public Task<Result<PlanWithPages>> ReadAsync(Actor actor, int number, CancellationToken cancel = default) =>
        store.ReadAsync<PlanWithPages>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Include(p => p.Stages).SingleOrDefaultAsync(p => p.Number == number, cancel);
            if (plan is null || (rights.SeesOnlyPublished() && plan.CalendarPublishedAt is null)) return PlansRefusals.NoSuchPlan;
            return new PlanWithPages(
                plan.Id, plan.Number, plan.Title,
                [.. plan.Stages.OrderBy(s => s.Number).Select(StageSpan.Of)],
                [.. pages.Where(page => (page.Only ?? plan.Work) == plan.Work && matrix.Allows(rights.Roles, AuthorizationMatrix.NameOf(page.Page))).OrderBy(page => page.Order)]);
        }, cancel);
}

/// <summary>Where a plan stands, and the pages about it.</summary>
public sealed record PlanWithPages(
    Guid PlanId, int Number, LocalText Title, IReadOnlyList<StageSpan> Stages, IReadOnlyList<PlanPageEntry> Pages);
