using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>A stage is given its dates, or loses them.</summary>
public sealed class PlanStage(Store store)
{
    /// <param name="seenVersion">The version the person had before them, so that two people do not undo each other.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid stageId, DateOnly? from, DateOnly? until, int seenVersion, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.Stages.SingleOrDefaultAsync(s => s.Id == stageId, cancel) is not { } stage) return PlansRefusals.NoSuchStage;
            if (stage.Version != seenVersion) return DataRefusals.ChangedMeanwhile;

            var planned = stage.Plan(from, until);
            if (!planned.Ok) return planned;

            change.Record(stageId, stage.PlanId, new { stage.Number, name = stage.Name, from, until });
            return Result.Done;
        }, cancel);
}
