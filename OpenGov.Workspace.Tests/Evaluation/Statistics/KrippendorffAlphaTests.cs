namespace OpenGov.Workspace.Evaluation;

public sealed class KrippendorffAlphaTests
{
    /// <summary>K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), C and D: four observers, twelve units.</summary>
    [Theory]
    [InlineData(AlphaScale.Nominal, .743)]
    [InlineData(AlphaScale.Ordinal, .815)]
    [InlineData(AlphaScale.Interval, .849)]
    public void Krippendorff_2011_four_observers(AlphaScale scale, double published) => Assert.Equal(published, Alpha(scale,
        "123321412...",
        "1233224125.3",
        ".3332342251.",
        "12332441251."), .0005);

    /// <summary>The same paper, A and B: two observers without missing data.</summary>
    [Fact]
    public void Krippendorff_2011_two_observers()
    {
        Assert.Equal(.095, Alpha(AlphaScale.Nominal, "1100000000", "0110010100"), .0005);
        Assert.Equal(.692, Alpha(AlphaScale.Nominal, "112243335441", "212223335444"), .0005);
    }

    /// <summary>Three observers, fifteen units, most of them with a point missing (Wikipedia, "Krippendorff's alpha"): 0.691 and 0.811.</summary>
    [Theory]
    [InlineData(AlphaScale.Nominal, .691)]
    [InlineData(AlphaScale.Interval, .811)]
    public void Three_observers_with_missing_points(AlphaScale scale, double published) => Assert.Equal(published, Alpha(scale,
        ".....34121133.3",
        "1.213343.......",
        "..21344.21133.4"), .0005);

    /// <summary>A. F. Hayes and K. Krippendorff, Communication Methods and Measures 1 (2007), Table 1: forty articles, five observers.</summary>
    [Theory]
    [InlineData(AlphaScale.Ordinal, .7598)]
    [InlineData(AlphaScale.Nominal, .4765)]
    public void Hayes_and_Krippendorff_2007(AlphaScale scale, double published) => Assert.Equal(published, Alpha(scale,
        "112.001122.01311211000201001111223222221",
        "1130000.21102311121000302102111122222221",
        "203000222100221123001.30.1012202.2232.21",
        ".13....0.10022...31.103021122..122...12.",
        "2..0001.2....3112..0.0..2.0..20.2.2222.1"), .00005);

    [Fact]
    public void Alpha_of_pairs_is_alpha_of_two_observers()
    {
        var table = KappaTests.Table([[7, 2, 0, 1], [1, 5, 3, 0], [0, 2, 9, 2], [1, 0, 0, 4]]);
        var units = new List<IReadOnlyList<int?>>();
        int[][] counts = [[7, 2, 0, 1], [1, 5, 3, 0], [0, 2, 9, 2], [1, 0, 0, 4]];
        for (var row = 0; row < 4; row++)
        for (var column = 0; column < 4; column++)
            units.AddRange(Enumerable.Repeat<IReadOnlyList<int?>>([row, column], counts[row][column]));

        foreach (var scale in Enum.GetValues<AlphaScale>()) Assert.Equal(KrippendorffAlpha.Of(units, scale)!.Value, table.Alpha(scale)!.Value, 12);
    }

    [Fact]
    public void Nothing_to_compare_or_no_variation_leaves_alpha_undefined()
    {
        Assert.Null(KrippendorffAlpha.Of([[1, null], [null, 2]], AlphaScale.Ordinal));
        Assert.Null(KrippendorffAlpha.Of([[3, 3], [3, 3]], AlphaScale.Ordinal));
    }

    private static double Alpha(AlphaScale scale, params string[] observers) => KrippendorffAlpha.Of(Units(observers), scale)!.Value;

    /// <summary>A row an observer, a digit a unit, a dot where a point is missing.</summary>
    private static IEnumerable<IReadOnlyList<int?>> Units(string[] observers) =>
        Enumerable.Range(0, observers[0].Length).Select(unit => observers.Select(row => row[unit] == '.' ? (int?)null : row[unit] - '0').ToList());
}
