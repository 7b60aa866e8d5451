namespace OpenGov.Workspace.Evaluation;

/// <summary>The whole points that the two sides gave to a proposal on a criterion before they saw each other's; null: none given.</summary>
public sealed record PairedPoints(int? Administration, int? CivilSociety);

/// <summary>How far the two sides agreed on a criterion before they talked.</summary>
/// <param name="Pairs">Proposals with points of both sides; all figures are of these.</param>
/// <param name="Exact">How many of them got equal points.</param>
/// <param name="WithinTolerance">How many got points no further apart than the grid's tolerance.</param>
/// <param name="MeanDifference">Mean of administration minus civil society, in points; null without pairs.</param>
/// <param name="OrdinalAlpha">The one that the verdict is about: steps of the scale need not be equal.</param>
public sealed record Agreement(
    int Pairs, int Exact, int WithinTolerance, double? MeanDifference,
    Estimate QuadraticKappa, Estimate LinearKappa, Estimate OrdinalAlpha, Estimate IntervalAlpha)
{
    public const int Resamples = 2_000;

    /// <summary>0 to 1; null without pairs.</summary>
    public double? ExactShare => Pairs == 0 ? null : (double)Exact / Pairs;

    /// <summary>0 to 1; null without pairs.</summary>
    public double? WithinShare => Pairs == 0 ? null : (double)WithinTolerance / Pairs;

    public AgreementVerdict Verdict => Benchmarks.Of(OrdinalAlpha.Value, Pairs);

    /// <summary>Whether both ends of the interval give the same verdict; if not, say the verdict with care.</summary>
    public bool IsSettled => OrdinalAlpha is { Low: { } low, High: { } high } && Benchmarks.Of(low, Pairs) == Benchmarks.Of(high, Pairs);

    /// <param name="points">One a proposal.</param>
    /// <param name="tolerance">The difference in whole points that needs no talk, 0 or more.</param>
    /// <param name="seed">Of the intervals; the same seed gives the same intervals.</param>
    /// <exception cref="ArgumentException">A point is not on the scale.</exception>
    public static Agreement Of(ScoringRule rule, IReadOnlyList<PairedPoints> points, int tolerance, ulong seed, int resamples = Resamples)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        if (points.SelectMany(p => new[] { p.Administration, p.CivilSociety }).Any(p => p < rule.Lowest || p > rule.Highest))
            throw new ArgumentException("A point is not on the scale.", nameof(points));

        var pairs = points.Where(p => p is { Administration: not null, CivilSociety: not null })
            .Select(p => (Row: p.Administration!.Value - rule.Lowest, Column: p.CivilSociety!.Value - rule.Lowest)).ToArray();
        var estimates = Estimate.Of(pairs, rule.Highest - rule.Lowest + 1, seed, resamples,
            table => table.Kappa(Distance.Quadratic), table => table.Kappa(Distance.Linear),
            table => table.Alpha(AlphaScale.Ordinal), table => table.Alpha(AlphaScale.Interval));
        return new(
            pairs.Length,
            pairs.Count(p => p.Row == p.Column),
            pairs.Count(p => Math.Abs(p.Row - p.Column) <= tolerance),
            pairs.Length == 0 ? null : (double)pairs.Sum(p => p.Row - p.Column) / pairs.Length,
            estimates[0], estimates[1], estimates[2], estimates[3]);
    }
}
