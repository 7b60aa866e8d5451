namespace OpenGov.Workspace.Evaluation;

public sealed class RankAcceptabilityTests
{
    /// <summary>Points (5, 1) and (2, 3): the first leads by 3a − 2b, so it is before the other when a > 2/5, which is 3/5 of all shares.</summary>
    [Fact]
    public void Two_proposals_and_two_criteria_under_any_weights()
    {
        var first = Of([[5, 1], [2, 3]], [1, 1], WeightDraw.Any, draws: 100_000).Proposals.Single(p => Scene.Number(p.Id) == 1);

        Assert.Equal(.6, first.FirstShare, .005);
        Assert.Equal(first.First, first.Selected);
    }

    /// <summary>The same around equal weights: b > 1.5a on the square [½, 1½]² is a triangle of (¾ × ½) / 2 = 3/16.</summary>
    [Fact]
    public void Two_proposals_and_two_criteria_around_the_adopted_weights()
    {
        var first = Of([[5, 1], [2, 3]], [1, 1], WeightDraw.Around, draws: 100_000).Proposals.Single(p => Scene.Number(p.Id) == 1);

        Assert.Equal(13 / 16.0, first.FirstShare, .005);
    }

    /// <summary>Points (5, 1, 1) reach 3 when the first share is ½ or more: a quarter of the triangle of all shares.</summary>
    [Fact]
    public void A_threshold_and_three_criteria_under_any_weights()
    {
        var one = Scene.Standings(Scene.Rule(1, 1, 1), [5, 1, 1]).Select(CutLine.AtLeast(300));

        Assert.Equal(.25, RankAcceptability.Of(one, WeightDraw.Any, seed: 3, draws: 100_000).Proposals[0].SelectedShare, .005);
    }

    /// <summary>Three proposals, each best on another criterion: by symmetry each is at each rank in a third of the draws.</summary>
    [Fact]
    public void Three_specialists_share_the_ranks()
    {
        foreach (var proposal in Of([[5, 1, 1], [1, 5, 1], [1, 1, 5]], [1, 1, 1], WeightDraw.Any, draws: 100_000).Proposals)
            Assert.All(proposal.Histogram!, draws => Assert.Equal(1 / 3.0, draws / 100_000.0, .006));
    }

    /// <summary>Counted again by a program in another language that follows docs/scoring.md alone.</summary>
    [Fact]
    public void A_seed_gives_these_figures_on_every_machine()
    {
        int[][] points = [[5, 1, 3], [2, 3, 4], [4, 4, 1], [3, 3, 3], [1, 5, 4]];
        var around = Of(points, [5, 3, 2], WeightDraw.Around, seed: 42, number: 2);
        var any = Of(points, [5, 3, 2], WeightDraw.Any, seed: 42, number: 2);

        Assert.Equal(Figures.Around, around.Proposals.Select(p => $"{Scene.Number(p.Id)} {p.Selected} {p.Tied} {string.Join(',', p.Histogram!)} {string.Join(',', p.Quantiles)}"));
        Assert.Equal(Figures.Any, any.Proposals.Select(p => $"{Scene.Number(p.Id)} {p.Selected} {p.Tied} {string.Join(',', p.Histogram!)} {string.Join(',', p.Quantiles)}"));
    }

    [Fact]
    public void What_leads_on_every_criterion_is_first_in_every_draw()
    {
        var acceptability = Of([[2, 3], [5, 4], [1, 3]], [7, 9], WeightDraw.Any);

        Assert.Equal(1, acceptability.Proposals[0].SelectedShare);
        Assert.Equal([1, 1, 1, 1, 1], acceptability.Proposals[0].Quantiles);
        Assert.Equal([0, 0, 10_000], acceptability.Proposals[2].Histogram);
    }

    [Fact]
    public void Equal_points_are_tied_at_the_line_in_every_draw()
    {
        var acceptability = Of([[2, 3], [2, 3]], [7, 9], WeightDraw.Around);

        Assert.All(acceptability.Proposals, p => Assert.Equal((0, 10_000, 10_000), (p.Selected, p.Tied, p.First)));
    }

    [Fact]
    public void What_failed_a_gate_takes_no_part()
    {
        var rule = new ScoringRule([new(1, Gate: 3), new(1)], 1, 5);
        var selection = Scene.Standings(rule, [2, 5], [3, 1]).Select(CutLine.First(1));

        var only = Assert.Single(RankAcceptability.Of(selection, WeightDraw.Any, 1).Proposals);

        Assert.Equal((2, 10_000), (Scene.Number(only.Id), only.Selected));
    }

    /// <summary>Every draw counted again the plain way, without parts, packing or processors.</summary>
    [Theory]
    [InlineData(WeightDraw.Around)]
    [InlineData(WeightDraw.Any)]
    public void The_figures_are_those_of_a_plain_count(WeightDraw draw)
    {
        for (ulong seed = 0; seed < 60; seed++)
        {
            var (standings, line) = (Scene.Drawn(seed), Scene.DrawnLine(seed));
            var selection = standings.Select(line);
            var (count, costs, draws) = (standings.Places.Count, standings.Costs(), 600);
            var (selected, tied, ranks) = (new int[count], new int[count], new int[count][]);
            for (var i = 0; i < count; i++) ranks[i] = new int[count];
            for (var part = 0; part * 250 < draws; part++)
            {
                var numbers = SeededNumbers.Part(seed, part);
                for (var i = part * 250; i < Math.Min(draws, part * 250 + 250); i++)
                {
                    var weights = new long[standings.Rule.Criteria.Count];
                    DrawnWeights.Next(draw, standings.Rule.Weights, ref numbers, weights);
                    var order = Enumerable.Range(0, count).Select(p => (Place: p, Total: weights.Zip(standings.PointsAt(p).ToArray(), (w, h) => w * h).Sum()))
                        .OrderByDescending(p => p.Total).ToList();
                    var cut = line.Draw([.. order.Select(p => p.Total)], [.. order.Select(p => costs[p.Place])], weights.Sum());
                    for (var p = 0; p < count; p++)
                    {
                        ranks[order[p].Place][order.Count(other => other.Total > order[p].Total)]++;
                        if (p < cut.Selected) selected[order[p].Place]++;
                        else if (p < cut.Selected + cut.Tied) tied[order[p].Place]++;
                    }
                }
            }

            var found = RankAcceptability.Of(selection, draw, seed, draws).Proposals;

            Assert.Equal(selected, found.Select(p => p.Selected));
            Assert.Equal(tied, found.Select(p => p.Tied));
            Assert.Equal(ranks, found.Select(p => p.Histogram));
            Assert.Equal(standings.Places.Select(p => p.Id), found.Select(p => p.Id));
        }
    }

    [Fact]
    public void Quantiles_are_the_ranks_that_so_many_draws_do_not_exceed()
    {
        foreach (var proposal in Of([[5, 1, 3], [2, 3, 4], [4, 4, 1], [3, 3, 3]], [5, 3, 2], WeightDraw.Any).Proposals)
            foreach (var (percent, rank) in Acceptability.Percents.Zip(proposal.Quantiles))
            {
                Assert.True(proposal.Histogram!.Take(rank).Sum() * 100 >= percent * proposal.Draws);
                Assert.True(proposal.Histogram!.Take(rank - 1).Sum() * 100 < percent * proposal.Draws);
            }
    }

    [Fact]
    public void Many_proposals_come_without_histogram()
    {
        var selection = Scene.Standings(Scene.Rule(1, 1), [.. Enumerable.Range(0, 61).Select(i => new[] { 1 + i % 5, 1 + i / 5 % 5 })]).Select(CutLine.First(5));

        Assert.All(RankAcceptability.Of(selection, WeightDraw.Any, 1, draws: 10).Proposals, p => Assert.Null(p.Histogram));
    }

    [Fact]
    public void A_thousand_proposals_with_the_heaviest_weights_and_points_do_not_overflow()
    {
        var rule = new ScoringRule([.. Enumerable.Repeat(new WeighedCriterion(100), 32)], 0, 100);
        var proposals = Enumerable.Range(0, 1_000).Select(i => new AgreedPoints(Scene.Id(i), [.. Enumerable.Repeat(200 - i % 200, 32)])).ToList();

        foreach (var draw in Enum.GetValues<WeightDraw>())
        {
            var found = RankAcceptability.Of(new Standings(rule, proposals).Select(CutLine.AtLeast(9_000)), draw, 1, draws: 100).Proposals;
            Assert.All(found, p => Assert.Equal((p.Rank, p.Rank, p.Rank <= 101 ? 100 : 0), (p.Quantiles[0], p.Quantiles[4], p.Selected)));
        }
    }

    [Fact]
    public void Nothing_scored_gives_nothing() =>
        Assert.Empty(RankAcceptability.Of(new Standings(Scene.Rule(1), []).Select(CutLine.First(1)), WeightDraw.Any, 1).Proposals);

    private static RankAcceptability Of(int[][] points, int[] weights, WeightDraw draw, int draws = 10_000, ulong seed = 1, int number = 1) =>
        RankAcceptability.Of(Scene.Standings(Scene.Rule(weights), points).Select(CutLine.First(number)), draw, seed, draws);

    private static class Figures
    {
        public static readonly string[] Around =
        [
            "1 8024 0 4911,3113,660,630,686 1,1,2,2,5",
            "3 9612 0 4069,5543,195,50,143 1,1,2,2,2",
            "4 59 0 0,59,8289,1652,0 3,3,3,3,4",
            "5 2284 0 1020,1264,746,3586,3384 1,3,4,5,5",
            "2 21 0 0,21,110,4082,5787 4,4,5,5,5",
        ];
        public static readonly string[] Any =
        [
            "1 4147 0 3229,918,847,1694,3312 1,1,4,5,5",
            "3 5213 0 1356,3857,502,1143,3142 1,2,2,5,5",
            "4 478 0 0,478,6803,2719,0 3,3,3,4,4",
            "5 6150 0 5060,1090,535,1058,2257 1,1,1,4,5",
            "2 4012 0 355,3657,1313,3386,1289 2,2,3,4,5",
        ];
    }
}
