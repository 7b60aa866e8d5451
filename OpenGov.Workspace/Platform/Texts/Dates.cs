using System.Globalization;
using Microsoft.Extensions.Localization;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Days and moments in words, in the language of the page: "3 فبراير 2026", "février 2026", "5 minutes ago".</summary>
/// <remarks>Moments come in as UTC and are shown in Morocco's time, wherever the reader is: a deadline is the same for all.</remarks>
public sealed class Dates(IStringLocalizer<TextsTexts> text, TimeProvider clock)
{
    private static readonly TimeZoneInfo Morocco = TimeZoneInfo.FindSystemTimeZoneById("Africa/Casablanca");

    public string Day(DateOnly day) => $"{DayOfMonth(day)} {MonthName(day.Month)} {day.Year}";
    public string Day(DateTime utc) => Day(DayOf(utc));

    /// <summary>For things known to the month only; the day of <paramref name="month"/> is not read.</summary>
    public string Month(DateOnly month) => $"{MonthName(month.Month)} {month.Year}";

    public string Weekday(DateOnly day) =>
        text["Weekday.Of", CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day.DayOfWeek), Day(day)];

    /// <summary>Hours and minutes, 24-hour.</summary>
    public string Time(DateTime utc) => Local(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Moment(DateTime utc) => text["Moment.Of", Day(utc), Time(utc)];

    /// <summary>A stretch of days without repeating the month or the year; an open end says so.</summary>
    public string Range(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => text["Range.Unknown"],
        ({ } start, null) => text["Range.From", Day(start)],
        (null, { } end) => text["Range.Until", Day(end)],
        ({ } start, { } end) when start == end => Day(start),
        ({ } start, { } end) when (start.Year, start.Month) == (end.Year, end.Month) =>
            text["Range.Between", DayOfMonth(start), Day(end)],
        ({ } start, { } end) when start.Year == end.Year =>
            text["Range.Between", $"{DayOfMonth(start)} {MonthName(start.Month)}", Day(end)],
        ({ } start, { } end) => text["Range.Between", Day(start), Day(end)],
    };

    /// <summary>How long ago, for the record and for presence; from a week on, the day itself.</summary>
    public string Ago(DateTime utc)
    {
        var passed = clock.GetUtcNow().UtcDateTime - utc;
        return passed switch
        {
            { TotalMinutes: < 1 } => text["Ago.Now"],
            { TotalHours: < 1 } => text.Count("Ago.Minutes", (long)passed.TotalMinutes),
            { TotalDays: < 1 } => text.Count("Ago.Hours", (long)passed.TotalHours),
            { TotalDays: < 7 } => text.Count("Ago.Days", (long)passed.TotalDays),
            _ => Day(utc),
        };
    }

    /// <summary>The day it is in Morocco at a moment.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    public static DateTime Local(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Morocco);

    /// <summary>The moment at which it is so late on a day in Morocco; an hour later where the clock skips that time.</summary>
    public static DateTime Utc(DateOnly day, TimeOnly time = default)
    {
        var local = day.ToDateTime(time);
        return TimeZoneInfo.ConvertTimeToUtc(Morocco.IsInvalidTime(local) ? local.AddHours(1) : local, Morocco);
    }

    // French alone writes the first of a month as an ordinal.
    private static string DayOfMonth(DateOnly day) =>
        day.Day == 1 && Language.Current == Language.French ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);

    // Written out, not taken from the operating system: its Arabic month names for Morocco vary with the version of ICU.
    private static string MonthName(int month) => Language.Current == Language.Arabic
        ? MoroccanMonths[month - 1]
        : CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month);

    private static readonly string[] MoroccanMonths =
        ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"];
}
