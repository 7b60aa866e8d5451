using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard;

/// <summary>Reading: the published plans, newest first, with what comes next in each and what can be counted of it.</summary>
public sealed class PublicHome(Store store, TimeProvider clock)
{
    public Task<Result<IReadOnlyList<PublicPlanLine>>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<PublicPlanLine>>(this, actor, async (db, _) =>
        {
            var today = Dates.DayOf(clock.GetUtcNow().UtcDateTime);
            var plans = await db.Plans.Include(p => p.Stages).Where(p => p.CalendarPublishedAt != null).OrderByDescending(p => p.Number).ToListAsync(cancel);
            var lines = new List<PublicPlanLine>();
            foreach (var plan in plans)
            {
                var next = await db.CalendarEntries.Where(e => e.PlanId == plan.Id && e.Precision == DatePrecision.Day && e.From >= today)
                    .OrderBy(e => e.From).Select(e => new { e.Title, e.From }).FirstOrDefaultAsync(cancel);
                lines.Add(new PublicPlanLine(
                    plan.Number, plan.Title, plan.Period,
                    plan.Stages.OrderBy(s => s.Number).FirstOrDefault(s => s.IsOn(today))?.Name,
                    next is null ? null : (next.From, next.Title),
                    plan.RegisterPublishedAt is null ? null : await db.Proposals.Published(db, plan.Id).CountAsync(p => !p.MadeOfOthers, cancel),
                    await db.CommitmentCards.CountAsync(c => c.PlanId == plan.Id && db.CardReviews.Any(review => review.CardId == c.Id && review.PublishedAt != null), cancel),
                    IsCollecting: plan.LastYear >= today.Year));
            }

            return lines;
        }, cancel);
}

/// <param name="Now">The stage that is under way.</param>
/// <param name="Proposals">In the register; null while it is the committee's own.</param>
/// <param name="Cards">Published ones.</param>
public sealed record PublicPlanLine(
    int Number, LocalText Title, string Period, LocalText? Now, (DateOnly Day, LocalText Title)? Next, int? Proposals, int Cards, bool IsCollecting)
{
    public string Address => $"/public/plans/{Number}";
}
