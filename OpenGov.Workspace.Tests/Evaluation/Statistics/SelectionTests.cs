namespace OpenGov.Workspace.Evaluation;

public sealed class SelectionTests
{
    private static readonly Standings Five = Scene.Standings(Scene.Rule(1), [5], [4], [3], [3], [1]);

    [Fact]
    public void A_number_selects_the_first_so_many()
    {
        var selection = Five.Select(CutLine.First(2));

        Assert.Equal([1, 2], selection.Selected.Numbers());
        Assert.Equal([3, 4, 5], selection.NotSelected.Numbers());
        Assert.Equal(LineEnd.Reached, selection.End);
    }

    [Fact]
    public void Equals_on_both_sides_of_the_line_are_neither_selected_nor_not()
    {
        var selection = Five.Select(CutLine.First(3));

        Assert.Equal([1, 2], selection.Selected.Numbers());
        Assert.Equal([3, 4], selection.TiedAtLine.Numbers());
        Assert.Equal([5], selection.NotSelected.Numbers());
        Assert.Equal(LineEnd.TiedAtLine, selection.End);
    }

    [Theory]
    [InlineData(0, 0, LineEnd.Reached)]
    [InlineData(4, 4, LineEnd.Reached)]
    [InlineData(5, 5, LineEnd.NobodyLeft)]
    [InlineData(9, 5, LineEnd.NobodyLeft)]
    public void The_committee_narrows_or_widens_the_line_until_nothing_is_tied(int number, int selected, LineEnd end)
    {
        var selection = Five.Select(CutLine.First(number));

        Assert.Equal(selected, selection.Selected.Count);
        Assert.Empty(selection.TiedAtLine);
        Assert.Equal(end, selection.End);
    }

    [Fact]
    public void Exactly_the_threshold_is_enough()
    {
        var standings = Scene.Standings(Scene.Rule(1, 2), [4, 3], [3, 4], [3, 3]);   // 3.33…, 3.66…, 3

        Assert.Equal([2, 1, 3], standings.Select(CutLine.AtLeast(300)).Selected.Numbers());
        Assert.Equal([2, 1], standings.Select(CutLine.AtLeast(333)).Selected.Numbers());
        Assert.Equal([2], standings.Select(CutLine.AtLeast(334)).Selected.Numbers());
    }

    [Fact]
    public void A_threshold_above_the_scale_selects_nobody_under_any_weights()
    {
        var selection = Five.Select(CutLine.AtLeast(int.MaxValue));

        Assert.Empty(selection.Selected);
        Assert.Null(SmallestChange.Of(selection));
        Assert.All(RankAcceptability.Of(selection, WeightDraw.Any, 1, draws: 10).Proposals, p => Assert.Equal(0, p.Selected));
    }

    [Fact]
    public void A_budget_stops_at_the_first_that_does_not_fit_even_if_a_later_one_would()
    {
        var selection = Scene.WithCosts(Scene.Rule(1), ([5], 40), ([4], 70), ([3], 10)).Select(CutLine.Within(100));

        Assert.Equal([1], selection.Selected.Numbers());
        Assert.Equal([2, 3], selection.NotSelected.Numbers());
        Assert.Equal((LineEnd.CostsTooMuch, 60), (selection.End, selection.BudgetLeft));
    }

    [Fact]
    public void A_budget_stops_at_a_cost_that_is_not_known()
    {
        var selection = Scene.WithCosts(Scene.Rule(1), ([5], 40), ([4], null), ([3], 10)).Select(CutLine.Within(100));

        Assert.Equal([1], selection.Selected.Numbers());
        Assert.Equal(LineEnd.CostNotKnown, selection.End);
    }

    [Theory]
    [InlineData(90, 3, 0, LineEnd.NobodyLeft)]     // both fit together, and the last as well
    [InlineData(75, 1, 2, LineEnd.TiedAtLine)]     // one of them, not both
    [InlineData(60, 1, 2, LineEnd.TiedAtLine)]     // the cheaper alone
    [InlineData(45, 1, 0, LineEnd.CostsTooMuch)]   // neither
    public void Equals_enter_a_budget_together_or_are_tied_at_the_line(long budget, int selected, int tied, LineEnd end)
    {
        var standings = Scene.WithCosts(Scene.Rule(1), ([5], 40), ([4], 15), ([4], 30));

        var selection = standings.Select(CutLine.Within(budget));

        Assert.Equal((selected, tied, end), (selection.Selected.Count, selection.TiedAtLine.Count, selection.End));
    }

    [Fact]
    public void More_money_never_costs_a_selected_proposal_its_place()
    {
        for (ulong seed = 0; seed < 300; seed++)
        {
            var standings = Scene.Drawn(seed);
            var before = new HashSet<Guid>();
            for (var budget = 0; budget < 150; budget += 5)
            {
                var selected = standings.Select(CutLine.Within(budget)).Selected.Select(place => place.Id).ToHashSet();
                Assert.True(before.IsSubsetOf(selected), $"seed {seed}, budget {budget}");
                before = selected;
            }
        }
    }

    [Fact]
    public void Near_the_line_are_the_nearest_of_each_side_with_their_distance_in_points()
    {
        var near = Five.Select(CutLine.First(2)).Near(1);

        Assert.Equal([2, 3, 4], near.Select(n => n.Place).Numbers());   // 4 is level with 3
        Assert.Equal([1, -1, -1], near.Select(n => n.Distance));
    }

    [Fact]
    public void Near_a_threshold_distances_are_to_the_threshold() =>
        Assert.Equal([.5, -.5, -.5], Five.Select(CutLine.AtLeast(350)).Near(2).Where(n => n.Place.Rank is 2 or 3).Select(n => n.Distance));

    [Fact]
    public void Those_tied_at_the_line_lie_on_it()
    {
        var near = Five.Select(CutLine.First(3)).Near(1);

        Assert.Equal([2, 3, 4, 5], near.Select(n => n.Place).Numbers());
        Assert.Equal([1, 0, 0, -2], near.Select(n => n.Distance));
    }

    [Fact]
    public void With_nobody_on_the_other_side_there_is_no_distance() =>
        Assert.All(Five.Select(CutLine.First(5)).Near(3), n => Assert.Null(n.Distance));

    [Fact]
    public void Nothing_scored_is_an_empty_selection()
    {
        var nothing = new Standings(Scene.Rule(1), []);

        foreach (var line in new[] { CutLine.First(3), CutLine.AtLeast(300), CutLine.Within(10) })
            Assert.Equal((0, LineEnd.NobodyLeft), (nothing.Select(line).Near(5).Count, nothing.Select(line).End));
    }
}
