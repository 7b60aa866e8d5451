namespace OpenGov.Workspace.Evaluation;

/// <summary>What a cut line makes of the standings.</summary>
public sealed class Selection
{
    internal Selection(Standings standings, CutLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        (Standings, Line) = (standings, line);
        var (places, costs) = (standings.Places, standings.Costs());
        var cut = line.Draw([.. places.Select(place => place.Total)], costs, standings.Rule.WeightSum);
        (Selected, TiedAtLine, NotSelected) = (places.Take(cut.Selected).ToList(), places.Skip(cut.Selected).Take(cut.Tied).ToList(), places.Skip(cut.Selected + cut.Tied).ToList());
        End = cut.End;
        if (line is BudgetLine budget) BudgetLeft = budget.Budget - costs.Take(cut.Selected).Sum();
    }

    public Standings Standings { get; }
    public CutLine Line { get; }

    /// <summary>Above the line, best first.</summary>
    public IReadOnlyList<Place> Selected { get; }

    /// <summary>Equals that the line would part: neither selected nor not, until the committee moves the line.</summary>
    public IReadOnlyList<Place> TiedAtLine { get; }

    /// <summary>Below the line, best first.</summary>
    public IReadOnlyList<Place> NotSelected { get; }

    public LineEnd End { get; }

    /// <summary>What the selected leave of a budget; null for the other lines.</summary>
    public long? BudgetLeft { get; }

    /// <summary>What lies near the line: so many on each side of it with their equals, and all that are tied at it, best first.</summary>
    /// <remarks>
    /// The distance is in points of the scale, above 0 for the selected: to the threshold; to those tied at the line; or to
    /// the nearest one on the other side. Nobody on the other side: no distance.
    /// </remarks>
    public IReadOnlyList<NearLine> Near(int eachSide)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(eachSide);
        var above = Nearest([.. Selected.Reverse()], eachSide).Reverse();
        var below = Nearest(NotSelected, eachSide);
        return
        [
            .. above.Select(place => Measure(place, TiedAtLine.Concat(NotSelected).FirstOrDefault())),
            .. TiedAtLine.Select(place => new NearLine(place, 0)),
            .. below.Select(place => Measure(place, Selected.Concat(TiedAtLine).LastOrDefault())),
        ];
    }

    private NearLine Measure(Place place, Place? other) => Line is ThresholdLine { Hundredths: var hundredths }
        ? new(place, place.Points - hundredths / 100.0)
        : new(place, other is null ? null : Standings.Rule.OnScale(place.Total - other.Total));

    private static IEnumerable<Place> Nearest(IReadOnlyList<Place> nearestFirst, int number)
    {
        var end = Math.Min(number, nearestFirst.Count);
        while (end > 0 && end < nearestFirst.Count && nearestFirst[end].Rank == nearestFirst[end - 1].Rank) end++;
        return nearestFirst.Take(end);
    }
}

/// <summary>A proposal near the line.</summary>
/// <param name="Distance">Points of the scale from the line; above 0 where it is selected; null where nothing stands on the other side.</param>
public sealed record NearLine(Place Place, double? Distance);
