namespace OpenGov.Workspace.Evaluation;

/// <summary>How much it counts when the two sides give different points.</summary>
public enum Distance
{
    /// <summary>Different is different: Cohen's kappa of 1960.</summary>
    Nominal,

    /// <summary>By the number of points between them (Cicchetti and Allison 1971).</summary>
    Linear,

    /// <summary>By its square (Fleiss and Cohen 1973).</summary>
    Quadratic,
}

/// <summary>How often each pair of points was given: rows one side, columns the other.</summary>
public sealed class PairTable
{
    private readonly int[] _counts;

    /// <param name="points">How many points the scale has, 2 or more.</param>
    public PairTable(int points)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        (Points, _counts) = (points, new int[points * points]);
    }

    public int Points { get; }

    /// <summary>How many pairs are counted.</summary>
    public int Pairs { get; private set; }

    /// <param name="row">0 for the lowest point of the scale.</param>
    /// <param name="column">0 for the lowest point of the scale.</param>
    public void Add(int row, int column, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Points);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Points);
        _counts[row * Points + column] += times;
        Pairs += times;
    }

    internal void Clear()
    {
        Array.Clear(_counts);
        Pairs = 0;
    }

    /// <summary>Weighted kappa (Cohen 1968): 1 − observed / expected disagreement, from −1 to 1; null where no disagreement is to be expected.</summary>
    public double? Kappa(Distance distance) => Kappa((row, column) => distance switch
    {
        Distance.Nominal => row == column ? 0 : 1,
        Distance.Linear => Math.Abs(row - column),
        _ => (row - column) * (row - column),
    });

    /// <param name="disagreement">What a pair counts, 0 for equal points, any unit.</param>
    internal double? Kappa(Func<int, int, int> disagreement)
    {
        var (rows, columns) = (new long[Points], new long[Points]);
        for (var r = 0; r < Points; r++)
        for (var c = 0; c < Points; c++)
        {
            rows[r] += _counts[r * Points + c];
            columns[c] += _counts[r * Points + c];
        }

        var (observed, expected) = (0L, 0L);
        for (var r = 0; r < Points; r++)
        for (var c = 0; c < Points; c++)
        {
            observed += disagreement(r, c) * (long)_counts[r * Points + c];
            expected += disagreement(r, c) * rows[r] * columns[c];
        }

        return expected == 0 ? null : 1 - (double)Pairs * observed / expected;
    }

    /// <summary>Krippendorff's alpha of the pairs; null where all points are equal.</summary>
    public double? Alpha(AlphaScale scale)
    {
        var coincidences = new double[Points * Points];
        for (var r = 0; r < Points; r++)
        for (var c = 0; c < Points; c++)
        {
            coincidences[r * Points + c] += _counts[r * Points + c];
            coincidences[c * Points + r] += _counts[r * Points + c];
        }

        return KrippendorffAlpha.Of(coincidences, Points, scale);
    }
}
