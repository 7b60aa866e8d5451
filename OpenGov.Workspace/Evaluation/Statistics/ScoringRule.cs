namespace OpenGov.Workspace.Evaluation;

/// <summary>How points are counted under an adopted grid: what each criterion weighs, which one is a gate, and the scale.</summary>
/// <remarks>
/// Points are counted in halves, because the mean of two whole points may end in a half; so every total is a whole number,
/// the same on every machine, and equal totals are really equal.
/// </remarks>
public sealed class ScoringRule
{
    public const int MostCriteria = 32, HeaviestWeight = 100, HighestPoint = 100;

    /// <param name="criteria">One to <see cref="MostCriteria"/>, in the order of the points of a <see cref="AgreedPoints"/>.</param>
    /// <param name="lowest">The lowest point of the scale, 0 or more.</param>
    /// <param name="highest">The highest point of the scale, above the lowest, at most <see cref="HighestPoint"/>.</param>
    /// <exception cref="ArgumentException">Something lies outside those ranges.</exception>
    public ScoringRule(IReadOnlyList<WeighedCriterion> criteria, int lowest, int highest)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        if (criteria.Count is 0 or > MostCriteria) throw new ArgumentException($"A grid has 1 to {MostCriteria} criteria.", nameof(criteria));
        if (lowest < 0 || highest <= lowest || highest > HighestPoint) throw new ArgumentException($"{lowest} to {highest} is no scale.", nameof(lowest));
        if (criteria.Any(c => c.Weight is < 1 or > HeaviestWeight)) throw new ArgumentException($"A weight is 1 to {HeaviestWeight}.", nameof(criteria));
        if (criteria.Any(c => c.Gate < lowest || c.Gate > highest)) throw new ArgumentException("A gate lies on the scale.", nameof(criteria));
        (Criteria, Lowest, Highest) = ([.. criteria], lowest, highest);
        Weights = [.. criteria.Select(c => c.Weight)];
        WeightSum = Weights.Sum();
    }

    public IReadOnlyList<WeighedCriterion> Criteria { get; }
    public int Lowest { get; }
    public int Highest { get; }
    public int WeightSum { get; }

    internal int[] Weights { get; }

    /// <summary>The criterion's part of all weights, above 0, at most 1.</summary>
    public double ShareOf(int criterion) => (double)Weights[criterion] / WeightSum;

    /// <summary>Σ weight × half points: exact, comparable between proposals of one grid only.</summary>
    /// <param name="halfPoints">One number a criterion, twice the points: 7 is 3.5 points.</param>
    public long TotalOf(IReadOnlyList<int> halfPoints)
    {
        Check(halfPoints);
        var total = 0L;
        for (var k = 0; k < Weights.Length; k++) total += Weights[k] * halfPoints[k];
        return total;
    }

    /// <summary>A total as points on the grid's scale (weighted mean): total / (2 × sum of weights).</summary>
    public double OnScale(long total) => total / (2.0 * WeightSum);

    /// <summary>The gates not reached, by the criterion's place in the grid; none, and the proposal is ranked.</summary>
    public IReadOnlyList<int> GatesFailedBy(IReadOnlyList<int> halfPoints)
    {
        Check(halfPoints);
        return [.. Enumerable.Range(0, Weights.Length).Where(k => halfPoints[k] < 2 * Criteria[k].Gate)];
    }

    private void Check(IReadOnlyList<int> halfPoints)
    {
        if (halfPoints.Count != Weights.Length) throw new ArgumentException($"{Weights.Length} criteria, {halfPoints.Count} points.", nameof(halfPoints));
        foreach (var half in halfPoints)
            if (half < 2 * Lowest || half > 2 * Highest) throw new ArgumentException($"{half / 2.0} points is not on the scale.", nameof(halfPoints));
    }
}

/// <summary>A criterion as the count sees it.</summary>
/// <param name="Weight">1 to 100; weights may have any sum, only their shares count.</param>
/// <param name="Gate">The whole points below which a proposal is not ranked with the others; null: no gate.</param>
public sealed record WeighedCriterion(int Weight, int? Gate = null);

/// <summary>The points of a proposal on which both sides agreed.</summary>
/// <param name="HalfPoints">Twice the agreed points, one number a criterion, in the grid's order.</param>
/// <param name="Cost">In whole units of one currency, 0 or more; null: not known.</param>
public sealed record AgreedPoints(Guid Id, IReadOnlyList<int> HalfPoints, long? Cost = null);
