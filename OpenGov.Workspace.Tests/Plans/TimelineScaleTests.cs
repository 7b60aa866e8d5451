namespace OpenGov.Workspace.Plans;

public sealed class TimelineScaleTests
{
    private static readonly DateOnly First = new(2026, 1, 1), Last = new(2026, 1, 10);

    [Fact]
    public void A_bar_starts_where_its_first_day_starts_in_the_direction_of_reading()
    {
        var leftToRight = TimelineScale.Of([First, Last], First, rightToLeft: false)!;
        var rightToLeft = TimelineScale.Of([First, Last], First, rightToLeft: true)!;

        Assert.Equal(("0%", "20%"), leftToRight.Bar(First, First.AddDays(1)));
        Assert.Equal(("80%", "20%"), rightToLeft.Bar(First, First.AddDays(1)));
        Assert.Equal("5%", leftToRight.Point(First));
        Assert.Equal("95%", rightToLeft.Point(First));
    }

    [Fact]
    public void The_line_reaches_to_a_near_today_and_not_to_a_far_one()
    {
        Assert.True(TimelineScale.Of([First, Last], Last.AddMonths(6), false)!.Holds(Last.AddMonths(6)));

        var far = TimelineScale.Of([First, Last], Last.AddYears(4), false)!;
        Assert.False(far.Holds(Last.AddYears(4)));
        Assert.True(far.IsPast(Last.AddYears(4)));
    }

    [Fact]
    public void Nothing_dated_draws_no_line() => Assert.Null(TimelineScale.Of([], First, false));
}
