using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>The register of proposals of a plan is opened to the public.</summary>
public sealed class PublishRegister(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.Plans.SingleOrDefaultAsync(p => p.Id == planId, cancel) is not { } plan) return PlansRefusals.NoSuchPlan;
            var published = plan.PublishRegister(change.Now);
            if (!published.Ok) return published;

            change.Record(planId, planId, new { plan.Number });
            return Result.Done;
        }, cancel);
}
