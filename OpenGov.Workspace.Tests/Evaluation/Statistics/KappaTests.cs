namespace OpenGov.Workspace.Evaluation;

public sealed class KappaTests
{
    /// <summary>J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968), Table 1: 200 cases; weights 0 1 3 / 1 0 6 / 3 6 0.</summary>
    [Fact]
    public void Cohen_1968_table_1()
    {
        var table = Table([[88, 14, 18], [10, 40, 10], [2, 6, 12]]);
        int[,] disagreement = { { 0, 1, 3 }, { 1, 0, 6 }, { 3, 6, 0 } };

        Assert.Equal(.492, table.Kappa(Distance.Nominal)!.Value, .0005);
        Assert.Equal(.348, table.Kappa((row, column) => disagreement[row, column])!.Value, .0005);
    }

    /// <summary>J. R. Landis and G. G. Koch, Biometrics 33 (1977), Table 1, Winnipeg patients: 0.208; linear weights 0.3797 by R's vcd.</summary>
    [Fact]
    public void Landis_and_Koch_1977_multiple_sclerosis()
    {
        var table = Table([[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]]);

        Assert.Equal(.208, table.Kappa(Distance.Nominal)!.Value, .0005);
        Assert.Equal(.3797, table.Kappa(Distance.Linear)!.Value, .00005);
    }

    /// <summary>The ratings "anxiety" of R's irr, second and third rater: −0.006289308, 0.1459075, 0.2520325. Nobody gave 5, and irr leaves it out.</summary>
    [Fact]
    public void Anxiety_ratings_of_irr()
    {
        int[] second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
        int[] third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
        var table = new PairTable(5);
        foreach (var (one, other) in second.Zip(third)) table.Add(Math.Min(one, 5) - 1, Math.Min(other, 5) - 1);

        Assert.Equal(-.006289308, table.Kappa(Distance.Nominal)!.Value, 9);
        Assert.Equal(.1459075, table.Kappa(Distance.Linear)!.Value, 7);
        Assert.Equal(.2520325, table.Kappa(Distance.Quadratic)!.Value, 7);
    }

    /// <summary>The example of scikit-learn's cohen_kappa_score: 0.9315 unweighted, 0.9412 linear, 0.9541 quadratic.</summary>
    [Fact]
    public void The_example_of_scikit_learn()
    {
        var table = Table([[46, 0, 0], [4, 40, 0], [0, 0, 10]]);

        Assert.Equal(.9315, table.Kappa(Distance.Nominal)!.Value, .00005);
        Assert.Equal(.9412, table.Kappa(Distance.Linear)!.Value, .00005);
        Assert.Equal(.9541, table.Kappa(Distance.Quadratic)!.Value, .00005);
    }

    [Fact]
    public void Equal_points_everywhere_leave_kappa_undefined() => Assert.Null(Table([[0, 0, 0], [0, 20, 0], [0, 0, 0]]).Kappa(Distance.Quadratic));

    internal static PairTable Table(int[][] counts)
    {
        var table = new PairTable(counts.Length);
        for (var row = 0; row < counts.Length; row++)
        for (var column = 0; column < counts.Length; column++)
            table.Add(row, column, counts[row][column]);
        return table;
    }
}
