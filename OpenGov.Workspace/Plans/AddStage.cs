using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>A plan gets another stage, within or beyond the adopted list.</summary>
public sealed class AddStage(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, Guid planId, NewStage added, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            var plan = await change.Db.Plans.Include(p => p.Stages).SingleOrDefaultAsync(p => p.Id == planId, cancel);
            if (plan is null) return PlansRefusals.NoSuchPlan;

            var adding = plan.Add(added);
            if (adding.Value is not { } stage) return adding.Refusal!;

            change.Record(stage.Id, planId, new { stage.Number, name = stage.Name, added.From, added.Until, added.BeyondAdoptedList });
            return stage.Id;
        }, cancel);
}
