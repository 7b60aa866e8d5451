namespace OpenGov.Workspace.Evaluation;

public sealed class SmallestChangeTests
{
    /// <summary>Weights 50, 30, 20; points (5, 2, 3) before (2, 4, 3) by 1.5 − 0.6 = 0.9. Each share moved from the first to the second takes 5 points: 18 %.</summary>
    [Fact]
    public void Weight_moves_from_where_the_first_leads_to_where_the_other_does()
    {
        var change = SmallestChange.Of(Scene.Standings(Scene.Rule(50, 30, 20), [5, 2, 3], [2, 4, 3]).Select(CutLine.First(1)))!;

        Assert.Equal((1, 2), (Scene.Number(change.Upper!.Value), Scene.Number(change.Lower!.Value)));
        Assert.Equal(.18, change.Moved, 12);
        Assert.Equal([-.18, .18, 0], change.MovedByCriterion.Select(moved => Math.Round(moved, 12)));
        Assert.Equal([32, 48, 20], change.NewWeights.Select(weight => 100 * weight / change.NewWeights.Sum()));
        Assert.True(change.IsExact);
    }

    /// <summary>Leads 4, 1, −1 under 10, 60, 30: lead 70; all of the first gives 50, the other 20 come from 10 of the second: 20 % in all.</summary>
    [Fact]
    public void A_criterion_may_lose_all_its_weight_before_the_next_gives()
    {
        var change = SmallestChange.Of(Scene.Standings(Scene.Rule(10, 60, 30), [5, 4, 2], [1, 3, 3]).Select(CutLine.First(1)))!;

        Assert.Equal(.2, change.Moved, 12);
        Assert.Equal([0, 50, 50], change.NewWeights.Select(weight => 100 * weight / change.NewWeights.Sum()));
    }

    [Fact]
    public void Where_the_selected_lead_on_every_criterion_no_weights_alter_the_selection()
    {
        Assert.Null(SmallestChange.Of(Scene.Standings(Scene.Rule(5, 3), [5, 4], [4, 3], [1, 1]).Select(CutLine.First(1))));
        Assert.Null(SmallestChange.Of(Scene.Standings(Scene.Rule(5, 3), [5, 4], [4, 5]).Select(CutLine.First(2))));
        Assert.Null(SmallestChange.Of(Scene.Standings(Scene.Rule(5, 3), [5, 4], [4, 5]).Select(CutLine.First(0))));
    }

    [Fact]
    public void What_is_tied_at_the_line_with_other_points_may_part_at_any_change()
    {
        var change = SmallestChange.Of(Scene.Standings(Scene.Rule(1, 1), [4, 2], [2, 4]).Select(CutLine.First(1)))!;

        Assert.Equal((0.0, 1, 2), (change.Moved, Scene.Number(change.Upper!.Value), Scene.Number(change.Lower!.Value)));
        Assert.Equal([1, 1], change.NewWeights);
    }

    [Fact]
    public void Equal_points_tied_at_the_line_stay_tied_and_do_not_count()
    {
        var selection = Scene.Standings(Scene.Rule(60, 40), [5, 1], [3, 3], [3, 3]).Select(CutLine.First(2));

        var change = SmallestChange.Of(selection)!;

        Assert.Equal([2, 3], selection.TiedAtLine.Numbers());
        Assert.Equal(.1, change.Moved, 12);   // the first leads by 2 and −2: level at half and half
    }

    [Fact]
    public void A_threshold_is_reached_from_below_or_left_from_above()
    {
        var below = SmallestChange.Of(Scene.Standings(Scene.Rule(60, 40), [2, 4]).Select(CutLine.AtLeast(300)))!;   // 2.8
        var above = SmallestChange.Of(Scene.Standings(Scene.Rule(40, 60), [2, 4]).Select(CutLine.AtLeast(300)))!;   // 3.2

        Assert.Equal((null, 1, .1), (below.Upper, Scene.Number(below.Lower!.Value), Math.Round(below.Moved, 12)));
        Assert.Equal((1, null, .1), (Scene.Number(above.Upper!.Value), above.Lower, Math.Round(above.Moved, 12)));
        Assert.Null(SmallestChange.Of(Scene.Standings(Scene.Rule(40, 60), [3, 4]).Select(CutLine.AtLeast(300))));
    }

    /// <summary>A budget of 100: the first costs 50, the second 60 and stops the line; the third would fit and needs to pass the second only.</summary>
    [Fact]
    public void Below_a_budget_line_what_fits_passes_what_does_not()
    {
        var selection = Scene.WithCosts(Scene.Rule(60, 40), ([5, 5], 50), ([4, 2], 60), ([2, 4], 40)).Select(CutLine.Within(100));

        var change = SmallestChange.Of(selection)!;

        Assert.Equal((2, 3), (Scene.Number(change.Upper!.Value), Scene.Number(change.Lower!.Value)));
        Assert.Equal(.1, change.Moved, 12);
        Assert.True(change.IsExact);
    }

    [Fact]
    public void Exactly_the_change_found_alters_the_selection_and_one_in_a_hundred_less_does_not()
    {
        var found = 0;
        for (ulong seed = 0; seed < 2_000; seed++)
        {
            var selection = Scene.Drawn(seed).Select(Scene.DrawnLine(seed));
            if (SmallestChange.Of(selection) is not { Moved: > 0 } change) continue;
            found++;
            var (contests, adopted) = (new Contests(selection), selection.Standings.Rule.Weights);
            var under = change.NewWeights.Sum() / adopted.Sum();
            long[] Part(int hundredths) => [.. change.NewWeights.Select((w, k) => hundredths * w + (100 - hundredths) * under * adopted[k])];

            Assert.Equal(change.Moved, change.MovedByCriterion.Sum(Math.Abs) / 2, 12);
            Assert.Equal(change.NewWeights.Sum(), under * adopted.Sum());
            Assert.All(change.NewWeights, weight => Assert.True(weight >= 0));
            Assert.False(contests.Alters(Part(99)), $"seed {seed}");
            if (change is { IsExact: true, Lower: not null }) Assert.True(contests.Alters(change.NewWeights), $"seed {seed}");
            if (change.Lower is null && Part(101).Min() >= 0) Assert.True(contests.Alters(Part(101)), $"seed {seed}");   // at the threshold it still is selected
        }

        Assert.True(found > 800);
    }

    [Fact]
    public void No_smaller_change_alters_the_selection()
    {
        for (ulong seed = 0; seed < 1_000; seed++)
        {
            var selection = Scene.Drawn(seed).Select(Scene.DrawnLine(seed));
            var (contests, adopted) = (new Contests(selection), selection.Standings.Rule.Weights);
            var limit = SmallestChange.Of(selection)?.Moved ?? 1;
            if (limit == 0) continue;
            var numbers = SeededNumbers.Part(seed, 2);
            var other = new long[adopted.Length];
            for (var attempt = 0; attempt < 40; attempt++)
            {
                // Whole weights on the way from the adopted to drawn ones, less far than the limit.
                DrawnWeights.Next(WeightDraw.Any, adopted, ref numbers, other);
                var distance = other.Select((w, k) => Math.Abs((double)w / (1 << 30) - (double)adopted[k] / adopted.Sum())).Sum() / 2;
                var part = Math.Min(1, .999 * limit / distance) * (attempt % 2 == 0 ? 1 : numbers.Bits(20) / 1048576.0);
                long[] weights = [.. adopted.Select((w, k) => (long)Math.Round(1e9 * ((1 - part) * w / adopted.Sum() + part * other[k] / (1 << 30))))];

                Assert.False(contests.Alters(weights), $"seed {seed}, attempt {attempt}");
            }
        }
    }

    /// <summary>All weights on a fine lattice tried one by one, for three criteria.</summary>
    [Fact]
    public void Trying_all_weights_finds_no_smaller_change_and_one_as_small()
    {
        const int Whole = 120;
        for (ulong seed = 0; seed < 60; seed++)
        {
            var drawn = Scene.Drawn(seed, mostProposals: 6);
            if (drawn.Rule.Criteria.Count != 3) continue;
            var selection = new Standings(Scene.Rule(60, 40, 20), [.. drawn.Places.Select((p, i) => new AgreedPoints(p.Id, drawn.PointsAt(i).ToArray()))]).Select(CutLine.First(2));
            var (contests, change) = (new Contests(selection), SmallestChange.Of(selection));
            var least = double.PositiveInfinity;
            for (var a = 0; a <= Whole; a++)
            for (var b = 0; a + b <= Whole; b++)
                if (contests.Alters([a, b, Whole - a - b]))
                    least = Math.Min(least, (Math.Abs(a - 60) + Math.Abs(b - 40) + Math.Abs(Whole - a - b - 20)) / (2.0 * Whole));

            if (change is null) Assert.Equal(double.PositiveInfinity, least);
            else Assert.InRange(least, change.Moved - 1e-12, change.Moved + 3.0 / Whole);
        }
    }
}
