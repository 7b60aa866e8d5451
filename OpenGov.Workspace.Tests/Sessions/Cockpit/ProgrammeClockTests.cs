using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>The arithmetic of the clock: what has run, what is left, how far over, when it will end.</summary>
public sealed class ProgrammeClockTests
{
    private static readonly DateTime Nine = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Lead = Guid.NewGuid(), Other = Guid.NewGuid();

    [Fact]
    public void An_item_runs_without_its_pauses()
    {
        var run = Begun();
        Assert.True(run.Pause(Lead, At(4)).Ok);
        Assert.True(run.Resume(Other, At(9)).Ok);

        var first = Of(run, 12).Current!;

        Assert.Equal(TimeSpan.FromMinutes(7), first.Elapsed);
        Assert.Equal(TimeSpan.FromMinutes(3), first.Remaining);
        Assert.Equal(TimeSpan.Zero, first.Over);
    }

    [Fact]
    public void The_end_is_now_and_what_is_left_and_slips_while_an_item_is_over_or_the_clock_stands()
    {
        var run = Begun();

        Assert.Equal(At(40), Of(run, 5).ProjectedEnd);
        Assert.False(Of(run, 5).EndSlips);
        Assert.Equal(At(45), Of(run, 15).ProjectedEnd);   // five minutes over, thirty still to come
        Assert.True(Of(run, 15).EndSlips);
        Assert.Equal(TimeSpan.FromMinutes(5), Of(run, 15).Current!.Over);

        run.Pause(Lead, At(15));
        Assert.Equal(At(50), Of(run, 20).ProjectedEnd);
        Assert.True(Of(run, 20).EndSlips);
    }

    [Fact]
    public void Minutes_given_to_an_item_put_the_end_off_and_have_a_limit()
    {
        var run = Begun();
        Assert.True(run.Extend(5).Ok);

        Assert.Equal(At(45), Of(run, 3).ProjectedEnd);
        Assert.Equal(TimeSpan.FromMinutes(15), Of(run, 3).Current!.Allowed);
        Assert.Equal(CockpitRefusals.ExtensionOutOfRange.Key, run.Extend(0).Refusal!.Key);
        Assert.Equal(CockpitRefusals.ExtensionOutOfRange.Key, run.Extend(61).Refusal!.Key);
        for (var i = 0; i < 3; i++) Assert.True(run.Extend(60).Ok);
        Assert.Equal(CockpitRefusals.ExtensionOutOfRange.Key, run.Extend(60).Refusal!.Key);
    }

    [Fact]
    public void Going_back_goes_on_where_the_item_had_stopped_and_what_was_passed_over_is_still_to_come()
    {
        var run = Begun();
        var (first, third) = (run.Items[0].Id, run.Items[2].Id);
        Assert.True(run.GoTo(third, Lead, At(6)).Ok);
        Assert.True(run.GoTo(first, Other, At(8)).Ok);

        var clock = Of(run, 10);

        Assert.Equal((first, TimeSpan.FromMinutes(8)), (clock.CurrentItemId!.Value, clock.Current!.Elapsed));
        Assert.Equal(At(10 + 2 + 20 + 8), clock.ProjectedEnd);   // the third has had two of its ten
        Assert.Equal(CockpitRefusals.ItemIsRunning, run.GoTo(first, Lead, At(10)).Refusal);
        Assert.Equal(CockpitRefusals.NoSuchItem, run.GoTo(Guid.NewGuid(), Lead, At(10)).Refusal);
    }

    [Fact]
    public void A_session_that_is_over_stands_and_can_be_gone_on_with()
    {
        var run = Begun();
        Assert.True(run.End(Lead, At(12)).Ok);

        Assert.Equal(At(12), Of(run, 300).ProjectedEnd);
        Assert.Equal(TimeSpan.FromMinutes(12), Of(run, 300).Current!.Elapsed);
        Assert.Equal(CockpitRefusals.SessionIsOver, run.End(Lead, At(13)).Refusal);
        Assert.Equal(CockpitRefusals.ClockStands, run.Pause(Lead, At(13)).Refusal);
        Assert.True(run.GoTo(run.CurrentItemId, Other, At(14)).Ok);
        Assert.Null(Of(run, 15).EndedAt);
        Assert.Equal(TimeSpan.FromMinutes(13), Of(run, 15).Current!.Elapsed);
    }

    [Fact]
    public void A_clock_set_back_makes_no_time_run_backwards()
    {
        var run = Begun();

        Assert.Equal(TimeSpan.Zero, Of(run, -3).Current!.Elapsed);
        Assert.True(run.Pause(Lead, At(-3)).Ok);
        Assert.Equal(TimeSpan.Zero, Of(run, 5).Current!.Elapsed);
    }

    [Fact]
    public void Before_it_begins_the_end_is_the_planned_one()
    {
        var clock = ProgrammeClock.Of([(new LocalText("أ"), 10), (new LocalText("ب"), 20)], Nine, At(-30));

        Assert.Equal(At(30), clock.ProjectedEnd);
        Assert.Null(ProgrammeClock.Of([(new LocalText("أ"), 10)], null, Nine).ProjectedEnd);
    }

    [Fact]
    public void Speaking_time_is_shared_between_the_sides_whoever_else_spoke()
    {
        var time = SpeakingTime.Of(
            [(Side.Administration, TimeSpan.FromMinutes(3)), (Side.CivilSociety, TimeSpan.FromMinutes(5)), (null, TimeSpan.FromMinutes(9)), (Side.Administration, TimeSpan.FromMinutes(2))]);

        Assert.Equal((5.0, 5.0, 9.0), (time.Administration.TotalMinutes, time.CivilSociety.TotalMinutes, time.Others.TotalMinutes));
        Assert.Equal(50, time.AdministrationShare);
        Assert.Null(SpeakingTime.Of([(null, TimeSpan.FromMinutes(1))]).AdministrationShare);
    }

    [Fact]
    public void What_happened_is_told_of_the_item_that_ran_then()
    {
        var run = Begun();
        run.GoTo(run.Items[1].Id, Lead, At(10));

        var facts = ItemFacts.ByItem(run.Items, [new ItemFact(At(-1), FactKind.Decided), new ItemFact(At(9), FactKind.Poll), new ItemFact(At(11), FactKind.Spoke)]);

        Assert.Equal([FactKind.Decided, FactKind.Poll], facts[run.Items[0].Id].Select(fact => fact.Kind));
        Assert.Equal([FactKind.Spoke], facts[run.Items[1].Id].Select(fact => fact.Kind));
    }

    private static DateTime At(double minutes) => Nine.AddMinutes(minutes);

    private static ProgrammeClock Of(SessionRun run, double minutes) => ProgrammeClock.Of(run, Nine, At(minutes));

    private static SessionRun Begun() => new(Guid.NewGuid(), [(new LocalText("أ"), 10), (new LocalText("ب"), 20), (new LocalText("ج"), 10)], Lead, Nine);
}
