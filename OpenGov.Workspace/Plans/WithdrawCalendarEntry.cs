using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>A date is taken out of a plan's calendar; the record keeps it.</summary>
public sealed class WithdrawCalendarEntry(Store store)
{
    /// <param name="seen">What the person had before them: nobody takes out what somebody else has just corrected.</param>
    public Task<Result> RunAsync(Actor actor, Guid entryId, NewCalendarEntry seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.CalendarEntries.SingleOrDefaultAsync(e => e.Id == entryId, cancel) is not { } entry) return PlansRefusals.NoSuchEntry;
            if (NewCalendarEntry.Of(entry) != seen) return DataRefusals.ChangedMeanwhile;

            change.Db.CalendarEntries.Remove(entry);
            change.Record(entryId, entry.PlanId, new { title = entry.Title, before = seen });
            return Result.Done;
        }, cancel);
}
