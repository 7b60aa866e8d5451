using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

/// <summary>A day of a plan that a later folder knows of, such as a session's.</summary>
/// <param name="Until">The last day, included; null for one day.</param>
public sealed record PublicDay(Guid Id, DateOnly From, DateOnly? Until, LocalText Title, string Address);

/// <summary>Where a later folder's days of a plan come from.</summary>
public sealed record PublicDays(Func<WorkspaceDbContext, Guid, int, CancellationToken, Task<IReadOnlyList<PublicDay>>> Of);

/// <summary>Reading: the stages and dates of a published plan as a calendar that people subscribe to (RFC 5545).</summary>
/// <remarks>A date of which only the month or the year is known is not in it: a calendar has no way to say so.</remarks>
public sealed class PublicCalendar(Store store, IEnumerable<PublicDays> others)
{
    public Task<Result<string>> ReadAsync(Actor actor, int number, CancellationToken cancel = default) =>
        store.ReadAsync<string>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.Include(p => p.Stages).FirstOrDefaultAsync(p => p.Number == number && p.CalendarPublishedAt != null, cancel);
            if (plan is null) return PlansRefusals.NoSuchPlan;

            var address = $"/public/plans/{number}";
            var days = plan.Stages.Where(stage => stage.From is not null).Select(stage => new PublicDay(stage.Id, stage.From!.Value, stage.Until, stage.Name, address)).ToList();
            days.AddRange((await db.CalendarEntries.Where(e => e.PlanId == plan.Id && e.Precision == DatePrecision.Day).ToListAsync(cancel))
                .Select(e => new PublicDay(e.Id, e.From, e.Until, e.Title, address)));
            foreach (var other in others) days.AddRange(await other.Of(db, plan.Id, number, cancel));

            return CalendarText.Of(
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//OpenGov.Workspace//plans//AR",
                "CALSCALE:GREGORIAN",
                $"X-WR-CALNAME:{CalendarText.Escaped(plan.Title.Here)}",
                .. days.OrderBy(day => day.From).ThenBy(day => day.Id).SelectMany(day => Event(day, plan.CalendarPublishedAt!.Value)),
                "END:VCALENDAR",
            ]);
        }, cancel);

    private static IEnumerable<string> Event(PublicDay day, DateTime stamp) =>
    [
        "BEGIN:VEVENT",
        $"UID:{day.Id:N}@opengov-workspace",
        $"DTSTAMP:{CalendarText.Utc(stamp)}",
        $"DTSTART;VALUE=DATE:{CalendarText.Day(day.From)}",
        $"DTEND;VALUE=DATE:{CalendarText.Day((day.Until ?? day.From).AddDays(1))}",   // the first day after it
        $"SUMMARY:{CalendarText.Escaped(day.Title.Here)}",
        $"COMMENT:{CalendarText.Escaped(PublicAddress.Of(day.Address))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ];
}
