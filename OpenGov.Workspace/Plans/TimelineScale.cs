using System.Globalization;

namespace OpenGov.Workspace.Plans;

/// <summary>Where days lie between the first and the last day of a timeline, from 0 to 100, in the direction of reading.</summary>
public sealed class TimelineScale
{
    private readonly DateOnly _first;
    private readonly double _days;
    private readonly bool _rightToLeft;

    private TimelineScale(DateOnly first, DateOnly last, bool rightToLeft) =>
        (_first, _days, _rightToLeft) = (first, Math.Max(1, last.DayNumber - first.DayNumber + 1), rightToLeft);

    /// <summary>The line reaches to today when today is near; from a year on it would only make the stages small.</summary>
    /// <returns>Null when nothing is dated: there is no line to draw then.</returns>
    public static TimelineScale? Of(IEnumerable<DateOnly> days, DateOnly today, bool rightToLeft)
    {
        var known = days.ToList();
        if (known.Count == 0) return null;
        var (first, last) = (known.Min(), known.Max());
        if (today < first && today.AddYears(1) >= first) first = today;
        if (today > last && last.AddYears(1) >= today) last = today;
        return new TimelineScale(first, last, rightToLeft);
    }

    public bool IsPast(DateOnly day) => day > _first && !Holds(day);

    public bool Holds(DateOnly day) => day >= _first && day.DayNumber < _first.DayNumber + _days;

    /// <summary>Left edge and width in percent of the line, of the days from the first to the last, both included.</summary>
    public (string X, string Width) Bar(DateOnly from, DateOnly until)
    {
        var start = (from.DayNumber - _first.DayNumber) / _days;
        var width = (until.DayNumber - from.DayNumber + 1) / _days;
        return (Percent(_rightToLeft ? 1 - start - width : start), Percent(width));
    }

    /// <summary>The middle of a day, in percent from the left.</summary>
    public string Point(DateOnly day)
    {
        var at = (day.DayNumber - _first.DayNumber + 0.5) / _days;
        return Percent(_rightToLeft ? 1 - at : at);
    }

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
