using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>A passage is taken out of what a plan's report repeats; the record keeps it.</summary>
public sealed class WithdrawPassage(Store store)
{
    /// <param name="seen">What the person had before them: nobody takes out what somebody else has just corrected.</param>
    public Task<Result> RunAsync(Actor actor, Guid passageId, NewPassage seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.PlanPassages.SingleOrDefaultAsync(p => p.Id == passageId, cancel) is not { } passage) return PlansRefusals.NoSuchPassage;
            if (NewPassage.Of(passage) != seen) return DataRefusals.ChangedMeanwhile;

            change.Db.PlanPassages.Remove(passage);
            change.Record(passageId, passage.PlanId, new { passage.Kind, passage.Order, before = seen });
            return Result.Done;
        }, cancel);
}
