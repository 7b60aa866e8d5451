namespace OpenGov.Workspace.Evaluation;

public sealed class SeededNumbersTests
{
    /// <summary>Rosetta Code, "Pseudo-random numbers/Splitmix64", seed 1234567.</summary>
    [Fact]
    public void The_series_of_a_seed_is_the_published_one()
    {
        var numbers = new SeededNumbers(1234567);

        ulong[] series = [numbers.Next(), numbers.Next(), numbers.Next(), numbers.Next(), numbers.Next()];

        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821], series);
    }

    [Fact]
    public void A_part_starts_from_the_next_number_of_the_series()
    {
        var (third, seeded) = (SeededNumbers.Part(1234567, 2), new SeededNumbers(9817491932198370423));

        Assert.Equal(seeded.Next(), third.Next());
    }

    [Fact]
    public void Numbers_below_a_limit_reach_each_one_and_no_other()
    {
        var numbers = new SeededNumbers(1);

        var seen = Enumerable.Range(0, 1_000).Select(_ => numbers.Below(7)).Distinct().Order();

        Assert.Equal(Enumerable.Range(0, 7), seen);
    }
}
