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

    /// <returns>Null when nothing is dated: there is no line to draw then.</returns>
    public static TimelineScale? Of(IEnumerable<DateOnly> days, bool rightToLeft)
    {
        var known = days.ToList();
        return known.Count == 0 ? null : new TimelineScale(known.Min(), known.Max(), rightToLeft);
    }

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
