using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>A passage of a plan's documents was copied or translated wrongly, and is corrected.</summary>
public sealed class CorrectPassage(Store store)
{
    /// <param name="seen">What the person had before them, so that two people do not undo each other.</param>
    public Task<Result> RunAsync(Actor actor, Guid passageId, NewPassage seen, NewPassage corrected, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (corrected.Refusal() is { } refused) return refused;
            if (await change.Db.PlanPassages.SingleOrDefaultAsync(p => p.Id == passageId, cancel) is not { } passage) return PlansRefusals.NoSuchPassage;
            if (NewPassage.Of(passage) != seen) return DataRefusals.ChangedMeanwhile;

            var text = corrected.Text.Clean()!;
            passage.Correct(text, corrected.Period?.Clean(), corrected.Url);
            change.Record(passageId, passage.PlanId, new { passage.Kind, passage.Order, text, passage.Period, passage.Url, before = seen });
            return Result.Done;
        }, cancel);
}
