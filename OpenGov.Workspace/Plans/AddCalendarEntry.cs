using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>A date is put into the calendar of a plan.</summary>
public sealed class AddCalendarEntry(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, Guid planId, NewCalendarEntry added, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (added.Title.Clean() is not { } title) return PlansRefusals.NameMissing;
            if (added.From > added.Until) return PlansRefusals.EndsBeforeItStarts;
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;

            var kept = added.AsKept();
            var entry = new CalendarEntry(planId, kept.Kind, title, kept.From, kept.Until, kept.Precision);
            change.Db.CalendarEntries.Add(entry);
            change.Record(entry.Id, planId, new { title, kept.Kind, kept.From, kept.Until, kept.Precision });
            return entry.Id;
        }, cancel);
}

/// <summary>A date as exactly as it is known: a month is its first day with <see cref="DatePrecision.Month"/>.</summary>
public sealed record NewCalendarEntry(
    CalendarKind Kind, LocalText Title, DateOnly From, DateOnly? Until = null, DatePrecision Precision = DatePrecision.Day)
{
    public static NewCalendarEntry Of(CalendarEntry entry) => new(entry.Kind, entry.Title, entry.From, entry.Until, entry.Precision);

    /// <summary>A month or a year begins on its first day, whichever of its days was typed, and has no last day of its own.</summary>
    internal NewCalendarEntry AsKept() => Precision switch
    {
        DatePrecision.Month => this with { From = new DateOnly(From.Year, From.Month, 1), Until = null },
        DatePrecision.Year => this with { From = new DateOnly(From.Year, 1, 1), Until = null },
        _ => this,
    };
}
