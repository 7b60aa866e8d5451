using OpenGov.Workspace.Cards;

namespace OpenGov.Workspace.Reports;

/// <summary>The span of whole years over which a card's activities lie, and where each lies in it.</summary>
internal sealed class CardSchedule
{
    private readonly int _first, _last;

    private CardSchedule(int firstYear, int lastYear) =>
        (_first, _last) = (new DateOnly(firstYear, 1, 1).DayNumber, new DateOnly(lastYear, 12, 31).DayNumber + 1);

    /// <summary>Null while fewer than two activities have a beginning and an end: one bar says nothing that its dates do not.</summary>
    public static CardSchedule? Of(WrittenCard card)
    {
        var dated = card.Activities.Where(IsDated).ToList();
        return dated.Count < 2 ? null : new CardSchedule(dated.Min(activity => activity.Start!.Value.Year), dated.Max(activity => activity.End!.Value.Year));
    }

    public IReadOnlyList<PrintedYear> Years
    {
        get
        {
            var (from, to) = (DateOnly.FromDayNumber(_first).Year, DateOnly.FromDayNumber(_last - 1).Year);
            return [.. Enumerable.Range(from, to - from + 1).Select(year => new PrintedYear(year, Share(new DateOnly(year, 1, 1).DayNumber)))];
        }
    }

    public PrintedBar? BarOf(WrittenCard.Activity activity)
    {
        if (!IsDated(activity)) return null;
        var from = Share(activity.Start!.Value.DayNumber);
        return new PrintedBar(from, Share(activity.End!.Value.DayNumber + 1) - from);
    }

    private static bool IsDated(WrittenCard.Activity activity) => activity.Start <= activity.End;

    private double Share(int day) => Math.Round((day - _first) * 100.0 / (_last - _first), 2);
}
