using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>The calendar of a plan is published, as the committee's method asks before anything starts.</summary>
public sealed class PublishCalendar(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.Plans.SingleOrDefaultAsync(p => p.Id == planId, cancel) is not { } plan) return PlansRefusals.NoSuchPlan;
            var published = plan.PublishCalendar(change.Now);
            if (!published.Ok) return published;

            change.Record(planId, planId, new { plan.Number });
            return Result.Done;
        }, cancel);
}
