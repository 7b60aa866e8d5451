using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>A date of a plan's calendar is moved, or was put down wrongly.</summary>
public sealed class CorrectCalendarEntry(Store store)
{
    /// <param name="seen">What the person had before them, so that two people do not undo each other.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid entryId, NewCalendarEntry seen, NewCalendarEntry corrected, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (corrected.Title.Clean() is not { } title) return PlansRefusals.NameMissing;
            if (corrected.From > corrected.Until) return PlansRefusals.EndsBeforeItStarts;
            if (await change.Db.CalendarEntries.SingleOrDefaultAsync(e => e.Id == entryId, cancel) is not { } entry) return PlansRefusals.NoSuchEntry;
            if (NewCalendarEntry.Of(entry) != seen) return DataRefusals.ChangedMeanwhile;

            var kept = corrected.AsKept();
            entry.Correct(kept.Kind, title, kept.From, kept.Until, kept.Precision);
            change.Record(entryId, entry.PlanId, new { title, kept.Kind, kept.From, kept.Until, kept.Precision, before = seen });
            return Result.Done;
        }, cancel);
}
