namespace OpenGov.Workspace.Evaluation;

public sealed class StandingsTests
{
    [Fact]
    public void Totals_are_weight_times_half_points_and_shown_as_points_of_the_scale()
    {
        var rule = Scene.Rule(30, 20, 50);

        var place = new Standings(rule, [new(Scene.Id(1), [7, 10, 4])]).Places[0];   // 3.5, 5 and 2 points

        Assert.Equal(30 * 7 + 20 * 10 + 50 * 4, place.Total);
        Assert.Equal(.3 * 3.5 + .2 * 5 + .5 * 2, place.Points, 12);
    }

    [Fact]
    public void Equals_share_a_rank_and_the_next_ranks_are_left_out()
    {
        var standings = Scene.Standings(Scene.Rule(1, 1), [2, 4], [5, 5], [1, 1], [3, 3]);

        Assert.Equal([2, 1, 4, 3], standings.Places.Numbers());
        Assert.Equal([1, 2, 2, 4], standings.Places.Select(place => place.Rank));
        Assert.Equal([false, true, true, false], standings.Places.Select(place => place.Tied));
    }

    [Fact]
    public void Thirds_that_doubles_would_tell_apart_are_equal()
    {
        var standings = Scene.Standings(Scene.Rule(1, 1, 1), [4, 3, 3], [3, 4, 3], [3, 3, 4]);

        Assert.All(standings.Places, place => Assert.Equal(1, place.Rank));
    }

    [Fact]
    public void What_fails_a_gate_stands_apart_with_the_gates_it_failed()
    {
        var rule = new ScoringRule([new(1, Gate: 3), new(1), new(1, Gate: 2)], 1, 5);
        var standings = Scene.Standings(rule, [2, 5, 1], [3, 1, 2], [2, 5, 5]);

        Assert.Equal([2], standings.Places.Numbers());
        Assert.Equal([3, 1], standings.Stopped.Select(stopped => Scene.Number(stopped.Place.Id)));
        Assert.Equal([1, 2], standings.Stopped.Select(stopped => stopped.Place.Rank));
        Assert.Equal([0], standings.Stopped[0].Criteria);
        Assert.Equal([0, 2], standings.Stopped[1].Criteria);
    }

    [Fact]
    public void Half_a_point_below_a_gate_fails_it()
    {
        var rule = new ScoringRule([new(1, Gate: 3)], 1, 5);

        Assert.Empty(rule.GatesFailedBy([6]));
        Assert.Equal([0], rule.GatesFailedBy([5]));
    }

    [Fact]
    public void Scaling_all_weights_leaves_ranks_and_points_alone()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            var standings = Scene.Drawn(seed);
            var scaled = new ScoringRule([.. standings.Rule.Criteria.Select(c => c with { Weight = c.Weight * 8 })], 1, 5);
            var proposals = standings.Places.Select((place, i) => new AgreedPoints(place.Id, standings.PointsAt(i).ToArray())).ToList();

            var places = new Standings(scaled, proposals).Places;

            Assert.True(standings.Places.Select(p => (p.Id, p.Rank, p.Tied, p.Points)).SequenceEqual(places.Select(p => (p.Id, p.Rank, p.Tied, p.Points))), $"seed {seed}");
        }
    }

    [Fact]
    public void The_order_of_entry_changes_no_rank_and_no_selection()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            var (standings, line) = (Scene.Drawn(seed), Scene.DrawnLine(seed));
            var costs = standings.Costs();
            var proposals = standings.Places.Select((p, i) => new AgreedPoints(p.Id, standings.PointsAt(i).ToArray(), costs[i] < 0 ? null : costs[i])).ToList();
            proposals.Reverse();

            var (one, other) = (standings.Select(line), new Standings(standings.Rule, proposals).Select(line));

            Assert.True(Seen(one).SetEquals(Seen(other)), $"seed {seed}");
            Assert.Equal(one.End, other.End);
        }

        static HashSet<(Guid, int, int)> Seen(Selection selection) =>
        [
            .. selection.Selected.Select(p => (p.Id, p.Rank, 1)),
            .. selection.TiedAtLine.Select(p => (p.Id, p.Rank, 2)),
            .. selection.NotSelected.Select(p => (p.Id, p.Rank, 3)),
        ];
    }

    [Fact]
    public void What_a_grid_does_not_allow_is_an_error()
    {
        var rule = Scene.Rule(1, 1);

        Assert.Throws<ArgumentException>(() => new ScoringRule([], 1, 5));
        Assert.Throws<ArgumentException>(() => Scene.Rule(0, 1));
        Assert.Throws<ArgumentException>(() => Scene.Rule(101));
        Assert.Throws<ArgumentException>(() => new ScoringRule([new(1)], 5, 5));
        Assert.Throws<ArgumentException>(() => new ScoringRule([new(1, Gate: 6)], 1, 5));
        Assert.Throws<ArgumentException>(() => Scene.Standings(rule, [1, 6]));
        Assert.Throws<ArgumentException>(() => Scene.Standings(rule, [1]));
        Assert.Throws<ArgumentException>(() => new Standings(rule, [new(Scene.Id(1), [2, 2]), new(Scene.Id(1), [4, 4])]));
        Assert.Throws<ArgumentException>(() => new Standings(rule, [new(Scene.Id(1), [2, 2], -1)]));
    }
}
