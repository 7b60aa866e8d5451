namespace OpenGov.Workspace.Evaluation;

public sealed class AgreementTests
{
    private static readonly ScoringRule Rule = Scene.Rule(1);

    [Fact]
    public void Counts_and_means_are_of_the_proposals_that_both_sides_scored()
    {
        var agreement = Of([(1, 1), (2, 3), (5, 3), (null, 4), (4, null)], tolerance: 1);

        Assert.Equal((3, 1, 2), (agreement.Pairs, agreement.Exact, agreement.WithinTolerance));
        Assert.Equal(1 / 3.0, agreement.MeanDifference!.Value, 12);
        Assert.Equal(2 / 3.0, agreement.WithinShare!.Value, 12);
    }

    [Fact]
    public void Values_are_those_of_kappa_and_alpha()
    {
        var pairs = Drawn(40, seed: 5);
        var agreement = Of(pairs);
        var table = new PairTable(5);
        foreach (var (one, other) in pairs) table.Add(one!.Value - 1, other!.Value - 1);

        Assert.Equal(table.Kappa(Distance.Quadratic), agreement.QuadraticKappa.Value);
        Assert.Equal(table.Kappa(Distance.Linear), agreement.LinearKappa.Value);
        Assert.Equal(table.Alpha(AlphaScale.Ordinal), agreement.OrdinalAlpha.Value);
        Assert.Equal(table.Alpha(AlphaScale.Interval), agreement.IntervalAlpha.Value);
    }

    [Fact]
    public void A_seed_gives_the_same_intervals_every_time_and_they_hold_the_value()
    {
        var pairs = Drawn(40, seed: 5);

        var (one, again, other) = (Of(pairs, seed: 1), Of(pairs, seed: 1), Of(pairs, seed: 2));

        Assert.Equal(one, again);
        Assert.NotEqual(one.OrdinalAlpha, other.OrdinalAlpha);
        foreach (var estimate in new[] { one.QuadraticKappa, one.LinearKappa, one.OrdinalAlpha, one.IntervalAlpha })
            Assert.True(estimate.Low < estimate.Value && estimate.Value < estimate.High);
    }

    [Fact]
    public void Intervals_are_narrower_for_more_proposals()
    {
        var (few, many) = (Of(Drawn(20, seed: 3)).OrdinalAlpha, Of(Drawn(500, seed: 3)).OrdinalAlpha);

        Assert.True(many.High - many.Low < (few.High - few.Low) / 2);
    }

    /// <summary>Percentile intervals of kappa lie near those of the large-sample formula: Landis and Koch's Winnipeg table has 0.3797 ± 1.96 × 0.05167 (R's vcd).</summary>
    [Fact]
    public void The_interval_of_a_large_table_is_near_the_published_one()
    {
        int[][] counts = [[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]];
        var pairs = new List<(int?, int?)>();
        for (var row = 0; row < 4; row++)
        for (var column = 0; column < 4; column++)
            pairs.AddRange(Enumerable.Repeat<(int?, int?)>((row + 1, column + 1), counts[row][column]));

        var kappa = Of([.. pairs]).LinearKappa;

        Assert.Equal(.3797 - 1.96 * .05167, kappa.Low!.Value, .02);
        Assert.Equal(.3797 + 1.96 * .05167, kappa.High!.Value, .02);
    }

    [Fact]
    public void Equal_points_everywhere_are_said_to_be_without_variation()
    {
        var agreement = Of([.. Enumerable.Repeat<(int?, int?)>((4, 4), 30)]);

        Assert.Equal(AgreementVerdict.NoVariation, agreement.Verdict);
        Assert.Equal(new Estimate(null, null, null, Undefined.NoVariation), agreement.OrdinalAlpha);
        Assert.Equal(1, agreement.ExactShare);
        Assert.False(agreement.IsSettled);
    }

    [Fact]
    public void Almost_no_variation_has_a_value_but_no_interval()
    {
        var agreement = Of([.. Enumerable.Repeat<(int?, int?)>((4, 4), 30), (4, 3)]);

        Assert.NotNull(agreement.OrdinalAlpha.Value);
        Assert.Null(agreement.OrdinalAlpha.Low);
        Assert.Null(agreement.OrdinalAlpha.Why);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(9, 1.0)]
    public void Too_few_proposals_are_said_to_be_too_few(int pairs, double? alpha)
    {
        var agreement = Of([.. Enumerable.Range(0, pairs).Select(i => ((int?)(1 + i % 5), (int?)(1 + i % 5)))]);

        Assert.Equal(AgreementVerdict.TooFewToTell, agreement.Verdict);
        Assert.Equal(alpha, agreement.OrdinalAlpha.Value);
    }

    [Theory]
    [InlineData(.80, AgreementVerdict.Reliable)]
    [InlineData(.799, AgreementVerdict.Tentative)]
    [InlineData(.667, AgreementVerdict.Tentative)]
    [InlineData(.666, AgreementVerdict.NotReliable)]
    [InlineData(0.0, AgreementVerdict.NoBetterThanChance)]
    [InlineData(-.2, AgreementVerdict.NoBetterThanChance)]
    [InlineData(null, AgreementVerdict.NoVariation)]
    public void Alpha_is_judged_by_the_benchmarks_of_Krippendorff(double? alpha, AgreementVerdict verdict) => Assert.Equal(verdict, Benchmarks.Of(alpha, 10));

    [Theory]
    [InlineData(-.01, KappaWord.Poor)]
    [InlineData(.20, KappaWord.Slight)]
    [InlineData(.21, KappaWord.Fair)]
    [InlineData(.41, KappaWord.Moderate)]
    [InlineData(.61, KappaWord.Substantial)]
    [InlineData(.81, KappaWord.AlmostPerfect)]
    public void Kappa_has_the_words_of_Landis_and_Koch(double kappa, KappaWord word) => Assert.Equal(word, Benchmarks.WordFor(kappa));

    [Fact]
    public void A_verdict_is_settled_when_both_ends_of_the_interval_give_it()
    {
        var agreement = Of([.. Enumerable.Range(0, 100).Select(i => ((int?)(1 + i % 5), (int?)(1 + i % 5)))]);

        Assert.Equal((AgreementVerdict.Reliable, true), (agreement.Verdict, agreement.IsSettled));
    }

    [Fact]
    public void Points_off_the_scale_are_an_error() => Assert.Throws<ArgumentException>(() => Of([(1, 6)]));

    private static Agreement Of((int?, int?)[] pairs, int tolerance = 1, ulong seed = 1) =>
        Agreement.Of(Rule, [.. pairs.Select(p => new PairedPoints(p.Item1, p.Item2))], tolerance, seed);

    /// <summary>Sides that mostly agree.</summary>
    private static (int?, int?)[] Drawn(int pairs, ulong seed)
    {
        var numbers = new SeededNumbers(seed);
        var drawn = new (int?, int?)[pairs];
        for (var i = 0; i < pairs; i++)
        {
            var point = 1 + numbers.Below(5);
            drawn[i] = (point, Math.Clamp(point - 1 + numbers.Below(3), 1, 5));
        }

        return drawn;
    }
}
