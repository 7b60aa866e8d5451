namespace OpenGov.Workspace.Evaluation;

/// <summary>Who would have to catch up with whom for the selection to change.</summary>
/// <remarks>
/// The selection stays as long as everybody above the line keeps more points than everybody below it. The threshold takes
/// part as a proposal with that many points on every criterion. A budget can also be reached by a cheaper one overtaking
/// those that did not fit: see <see cref="Fitting"/>.
/// </remarks>
internal sealed class Contests
{
    private readonly Selection _selection;
    private readonly int[] _hundredths;   // of points; a row for each place, the last row is the threshold
    private readonly int[] _weights;

    public Contests(Selection selection)
    {
        _selection = selection;
        _weights = selection.Standings.Rule.Weights;
        var threshold = (selection.Line as ThresholdLine)?.Hundredths ?? 0;
        _hundredths = [.. selection.Standings.HalfPoints.Select(half => half * 50), .. Enumerable.Repeat(threshold, _weights.Length)];
        if (selection is not { Line: BudgetLine, BudgetLeft: { } left, TiedAtLine.Count: 0 }) return;
        var costs = selection.Standings.Costs();
        var below = Enumerable.Range(selection.Selected.Count, selection.NotSelected.Count).ToList();
        Fitting = below.FindAll(place => BudgetLine.Fits(costs[place], left));
        NotFitting = below.FindAll(place => !BudgetLine.Fits(costs[place], left));
    }

    /// <summary>Places below a budget line that what is left would pay for; one is selected as soon as it passes all of <see cref="NotFitting"/>.</summary>
    public IReadOnlyList<int> Fitting { get; } = [];
    public IReadOnlyList<int> NotFitting { get; } = [];

    public Guid? IdOf(int place) => place < _selection.Standings.Places.Count ? _selection.Standings.Places[place].Id : null;

    /// <summary>Pairs of places, those nearest to the line first. The selection changes when the lower draws level; where it must fall, when the upper falls below.</summary>
    public IEnumerable<(int Upper, int Lower, bool MustFall)> Pairs()
    {
        var (all, selected, tied) = (_selection.Standings.Places.Count, _selection.Selected.Count, _selection.TiedAtLine.Count);
        if (_selection.Line is ThresholdLine)
        {
            for (var place = selected - 1; place >= 0; place--) yield return (place, all, true);
            for (var place = selected; place < all; place++) yield return (all, place, false);
            yield break;
        }

        for (var upper = selected + tied - 1; upper >= 0; upper--)
        for (var lower = upper < selected ? selected : selected + tied; lower < all; lower++)
            yield return (upper, lower, false);
    }

    /// <summary>Pairs that are tied at the line with different points: any change of weights may part them.</summary>
    public IEnumerable<(int Upper, int Lower)> TiedPairs()
    {
        var first = _selection.Selected.Count;
        var places = _selection.Standings;
        for (var place = first + 1; place < first + _selection.TiedAtLine.Count; place++)
            if (!places.PointsAt(place).SequenceEqual(places.PointsAt(first))) yield return (first, place);
    }

    /// <summary>By how many hundredths of a point the upper leads on each criterion.</summary>
    /// <returns>The weighted sum.</returns>
    public long Lead(int upper, int lower, Span<int> leads)
    {
        var sum = 0L;
        var one = _hundredths.AsSpan(upper * leads.Length, leads.Length);
        var other = _hundredths.AsSpan(lower * leads.Length, leads.Length);
        for (var k = 0; k < leads.Length; k++)
        {
            leads[k] = one[k] - other[k];
            sum += _weights[k] * (long)leads[k];
        }

        return sum;
    }

    /// <summary>Whether other weights select others.</summary>
    public bool Alters(IReadOnlyList<long> weights)
    {
        var (standings, costs) = (_selection.Standings, _selection.Standings.Costs());
        var order = Enumerable.Range(0, standings.Places.Count)
            .Select(place => (Place: place, Total: weights.Select((weight, k) => weight * standings.PointsAt(place)[k]).Sum()))
            .OrderByDescending(c => c.Total).ToList();
        var cut = _selection.Line.Draw([.. order.Select(c => c.Total)], [.. order.Select(c => costs[c.Place])], weights.Sum());
        return cut.Selected != _selection.Selected.Count || cut.Tied != _selection.TiedAtLine.Count
            || order.Take(cut.Selected).Any(c => c.Place >= cut.Selected)
            || order.Skip(cut.Selected).Take(cut.Tied).Any(c => c.Place < cut.Selected || c.Place >= cut.Selected + cut.Tied);
    }
}
