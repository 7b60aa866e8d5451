using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Dashboard;

/// <summary>A plan as somebody at work on it sees it: the figures all share, and what waits for this reader.</summary>
public sealed record Picture(PlanFigures Figures, Waiting Waiting);

/// <summary>Reading: the live picture of one plan.</summary>
public sealed class PlanPicture(Store store, SharedFigures figures, TimeProvider clock)
{
    public Task<Result<Picture>> ReadAsync(Actor actor, int number, CancellationToken cancel = default) =>
        store.ReadAsync<Picture>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == number).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel);
            if (plan is not { } id) return PlansRefusals.NoSuchPlan;

            var today = Dates.DayOf(clock.GetUtcNow().UtcDateTime);
            var counted = await figures.OfAsync(db, id, today, cancel);
            return new Picture(counted, Waiting.In(counted, rights, today).And(await UnseenMentions.OfAsync(db, actor, number, cancel)));
        }, cancel);
}
