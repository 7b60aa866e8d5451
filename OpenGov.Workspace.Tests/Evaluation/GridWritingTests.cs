using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

public sealed class GridWritingTests
{
    [Fact]
    public void What_is_typed_comes_back_as_the_draft_it_was()
    {
        var typed = TypedGrid.Of(ExampleGrid.Draft);

        Assert.True(typed.ToDraft().Clean().Value!.SaysTheSame(ExampleGrid.Draft));
        Assert.Equal(0.25, typed.ShareOf(typed.Criteria[0]));
    }

    [Fact]
    public void A_criterion_that_was_taken_out_goes_back_to_its_place_with_all_its_texts()
    {
        var typed = TypedGrid.Of(ExampleGrid.Draft);
        typed.Remove(typed.Criteria[2]);
        Assert.Equal(5, typed.Criteria.Count);

        typed.PutBack();

        Assert.True(typed.ToDraft().Clean().Value!.SaysTheSame(ExampleGrid.Draft));
        Assert.Null(typed.Removed);
    }

    [Fact]
    public void A_criterion_moves_one_place_and_never_beyond_the_ends()
    {
        var typed = TypedGrid.Of(ExampleGrid.Draft);
        var first = typed.Criteria[0];

        Assert.False(typed.Move(first, -1));
        Assert.True(typed.Move(first, 1));
        Assert.Same(first, typed.Criteria[1]);
    }

    [Fact]
    public void A_scale_that_is_shortened_and_lengthened_again_has_lost_no_meaning()
    {
        var typed = TypedGrid.Of(ExampleGrid.Draft);
        typed.Highest = 3;
        Assert.Equal([1, 2, 3], typed.ToDraft().Criteria[0].Meanings.Keys);

        typed.Highest = 5;

        Assert.True(typed.ToDraft().Clean().Value!.SaysTheSame(ExampleGrid.Draft));
    }

    [Fact]
    public void The_differences_of_two_grids_are_named_one_by_one()
    {
        var before = ExampleGrid.Draft;
        var (first, second, third) = (before.Criteria[0], before.Criteria[1], before.Criteria[2]);
        var meanings = new Dictionary<int, LocalText>(first.Meanings) { [5] = new("معنى آخر") };
        var added = new NewCriterion(new LocalText("الكلفة"), new LocalText("كم يكلف؟"), 5, null, new Dictionary<int, LocalText>());
        var after = before with
        {
            Tolerance = 2,
            Criteria = [third, first with { Weight = 30, Gate = null, Meanings = meanings }, second with { Name = new LocalText("اسم آخر") }, added],
        };

        Assert.Equal(
            ["Tolerance", "Removed", "Removed", "Removed", "Weight", "GateGone", "Meaning", "Renamed", "Added", "Order"],
            GridComparison.Of(before, after).Select(change => change.What));
        Assert.Empty(GridComparison.Of(before, before));
    }
}
