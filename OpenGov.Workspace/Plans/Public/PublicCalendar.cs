using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Shell;

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

            var text = new StringBuilder();
            Line(text, "BEGIN:VCALENDAR");
            Line(text, "VERSION:2.0");
            Line(text, "PRODID:-//OpenGov.Workspace//plans//AR");
            Line(text, "CALSCALE:GREGORIAN");
            Line(text, $"X-WR-CALNAME:{Safe(plan.Title.Here)}");
            foreach (var day in days.OrderBy(day => day.From).ThenBy(day => day.Id)) Event(text, day, plan.CalendarPublishedAt!.Value);
            Line(text, "END:VCALENDAR");
            return text.ToString();
        }, cancel);

    private static void Event(StringBuilder text, PublicDay day, DateTime stamp)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{day.Id:N}@opengov-workspace");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{stamp:yyyyMMdd'T'HHmmss'Z'}"));
        Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day.From:yyyyMMdd}"));
        Line(text, string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{(day.Until ?? day.From).AddDays(1):yyyyMMdd}"));   // the first day after it
        Line(text, $"SUMMARY:{Safe(day.Title.Here)}");
        Line(text, $"COMMENT:{Safe(PublicAddress.Of(day.Address))}");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    private static string Safe(string typed) => typed
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>At most 75 bytes of UTF-8 in a line, never half a letter; the rest follows after a space.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > 75)
            {
                text.Append("\r\n ");
                bytes = 1;
            }

            text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
