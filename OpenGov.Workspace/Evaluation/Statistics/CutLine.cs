namespace OpenGov.Workspace.Evaluation;

/// <summary>Where the committee cuts the ranking: after a number of proposals, at a threshold, or when the budget is used.</summary>
/// <remarks>A line never parts equals: those that would stand on both sides of it are tied at the line until the committee moves it.</remarks>
public abstract record CutLine
{
    internal const long Unknown = -1;

    private protected CutLine() { }

    public static CutLine First(int number) => new NumberLine(number);
    public static CutLine AtLeast(int hundredths) => new ThresholdLine(hundredths);
    public static CutLine Within(long budget) => new BudgetLine(budget);

    /// <param name="totals">Σ weight × half points, the highest first.</param>
    /// <param name="costs">In the same order, <see cref="Unknown"/> where not known; empty where the line asks for none.</param>
    internal abstract Cut Draw(ReadOnlySpan<long> totals, ReadOnlySpan<long> costs, long weightSum);

    /// <summary>The end of the group of equals that starts there.</summary>
    private protected static int EndOfEquals(ReadOnlySpan<long> totals, int start)
    {
        var end = start + 1;
        while (end < totals.Length && totals[end] == totals[start]) end++;
        return end;
    }
}

/// <summary>What a line does to a ranking: the first are selected, those after them are tied at the line, the rest is not selected.</summary>
internal readonly record struct Cut(int Selected, int Tied, LineEnd End);

/// <summary>Why the selection ends where it ends.</summary>
public enum LineEnd
{
    /// <summary>The number is full, or the next is below the threshold.</summary>
    Reached,

    /// <summary>Every ranked proposal is selected.</summary>
    NobodyLeft,

    /// <summary>Equals stand on both sides.</summary>
    TiedAtLine,

    /// <summary>What the next costs is more than what is left of the budget.</summary>
    CostsTooMuch,

    /// <summary>What the next costs is not known.</summary>
    CostNotKnown,
}

/// <summary>The first so many.</summary>
/// <param name="Number">0 or more.</param>
public sealed record NumberLine(int Number) : CutLine
{
    public int Number { get; } = Number >= 0 ? Number : throw new ArgumentOutOfRangeException(nameof(Number));

    internal override Cut Draw(ReadOnlySpan<long> totals, ReadOnlySpan<long> costs, long weightSum)
    {
        if (totals.Length <= Number) return new(totals.Length, 0, LineEnd.NobodyLeft);
        if (Number == 0 || totals[Number] != totals[Number - 1]) return new(Number, 0, LineEnd.Reached);
        var start = Number - 1;
        while (start > 0 && totals[start - 1] == totals[start]) start--;
        return new(start, EndOfEquals(totals, start) - start, LineEnd.TiedAtLine);
    }
}

/// <summary>All that have at least so many points; exactly so many is enough, so nothing is ever tied at this line.</summary>
/// <param name="Hundredths">Of a point on the grid's scale, 0 or more: 350 is 3.5 points.</param>
public sealed record ThresholdLine(int Hundredths) : CutLine
{
    public int Hundredths { get; } = Hundredths >= 0 ? Hundredths : throw new ArgumentOutOfRangeException(nameof(Hundredths));

    internal override Cut Draw(ReadOnlySpan<long> totals, ReadOnlySpan<long> costs, long weightSum)
    {
        var reachable = Math.Min(Hundredths, 100 * ScoringRule.HighestPoint + 1);   // anything above no grid has: no overflow
        var least = 2 * weightSum * reachable;   // total / (2 × weights) ≥ hundredths / 100
        var selected = 0;
        while (selected < totals.Length && totals[selected] * 100 >= least) selected++;
        return new(selected, 0, selected == totals.Length ? LineEnd.NobodyLeft : LineEnd.Reached);
    }
}

/// <summary>In the order of the ranking, as long as the sum of costs fits; the line is drawn before the first that does not fit.</summary>
/// <remarks>
/// It stops and does not skip: a proposal never passes a better one for being cheaper, more money never costs a selected
/// proposal its place, and what is left over is shown for the committee to decide on. Equals are taken together or, when
/// together they do not fit and one of them alone would, are tied at the line.
/// </remarks>
/// <param name="Budget">In the units of the costs, 0 or more.</param>
public sealed record BudgetLine(long Budget) : CutLine
{
    public long Budget { get; } = Budget >= 0 ? Budget : throw new ArgumentOutOfRangeException(nameof(Budget));

    internal override Cut Draw(ReadOnlySpan<long> totals, ReadOnlySpan<long> costs, long weightSum)
    {
        var (selected, left) = (0, Budget);
        while (selected < totals.Length)
        {
            var equals = costs[selected..EndOfEquals(totals, selected)];
            var (after, allFit, oneFits, unknown) = (left, true, false, false);
            foreach (var cost in equals)
            {
                oneFits |= Fits(cost, left);
                unknown |= cost == Unknown;
                allFit = allFit && Fits(cost, after);
                after -= cost;
            }

            if (!allFit && oneFits) return new(selected, equals.Length, LineEnd.TiedAtLine);
            if (!allFit) return new(selected, 0, unknown ? LineEnd.CostNotKnown : LineEnd.CostsTooMuch);
            (selected, left) = (selected + equals.Length, after);
        }

        return new(selected, 0, LineEnd.NobodyLeft);
    }

    internal static bool Fits(long cost, long left) => cost != Unknown && cost <= left;
}
