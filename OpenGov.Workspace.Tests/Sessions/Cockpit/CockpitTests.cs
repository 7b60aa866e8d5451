using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Sessions;

/// <summary>Two co-leads drive one session; nobody else does; nothing is lost by whoever leaves.</summary>
public sealed class CockpitTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Both_leads_run_the_same_clock_and_a_new_program_finds_it_where_it_was(Engine engine)
    {
        var clock = new FastClock();
        await using var database = new TestDatabase(engine, clock);
        var scene = await CockpitScene.FillAsync(database.Database);
        Assert.True((await new StartSession(database.Store).RunAsync(scene.Lead, scene.SessionId)).Ok);
        clock.AdvanceMinutes(12);
        var seen = await CockpitAsync(database.Store, clock, scene.OtherLead);
        Assert.InRange(seen.Clock.Current!.Over.TotalMinutes, 2, 2.5);

        Assert.True((await new GoToItem(database.Store).RunAsync(scene.OtherLead, scene.SessionId, seen.Clock.Next!.ItemId!.Value, seen.Clock.Version)).Ok);
        Assert.Equal(CockpitRefusals.ClockMovedOn, (await new GoToItem(database.Store).RunAsync(scene.Lead, scene.SessionId, seen.Clock.Next.ItemId.Value, seen.Clock.Version)).Refusal);
        Assert.Equal(CockpitRefusals.ClockMovedOn, (await new StartSession(database.Store).RunAsync(scene.OtherLead, scene.SessionId)).Refusal);

        // The program is started anew over the same tables: nothing but time has passed.
        var afterwards = new Store(database.Database, new Changes(), clock, AuthorizationMatrix.Shipped);
        clock.AdvanceMinutes(5);
        var again = await CockpitAsync(afterwards, clock, scene.Lead);
        Assert.Equal((2, RunState.Running), (again.Clock.Current!.Order, again.Clock.State));
        Assert.InRange(again.Clock.Current.Elapsed.TotalMinutes, 5, 5.5);
        Assert.True((await new PauseSession(afterwards).RunAsync(scene.Lead, scene.SessionId, again.Clock.Version)).Ok);
        Assert.Equal(["Sessions.PauseSession", "Sessions.GoToItem", "Sessions.StartSession"], (await CockpitAsync(afterwards, clock, scene.OtherLead)).Acts.Lines.Select(line => line.Action));
    }

    [Fact]
    public async Task Nobody_but_the_leads_and_their_deputies_drives()
    {
        await using var database = new TestDatabase();
        var scene = await CockpitScene.FillAsync(database.Database);
        var start = new StartSession(database.Store);
        var secretariat = await database.ActorAsync(Role.Secretariat);

        Assert.Equal(CockpitRefusals.NotTheLead, (await start.RunAsync(scene.Member, scene.SessionId)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await start.RunAsync(secretariat, scene.SessionId)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await start.RunAsync(Actor.Public, scene.SessionId)).Refusal);
        Assert.True((await start.RunAsync(scene.Deputy, scene.SessionId)).Ok);
        var item = (await CockpitAsync(database.Store, TimeProvider.System, scene.Member)).Clock.Current!.ItemId!.Value;

        Assert.Equal(CockpitRefusals.NotTheLead, (await new PauseSession(database.Store).RunAsync(scene.Member, scene.SessionId, 1)).Refusal);
        Assert.Equal(CockpitRefusals.NotTheLead, (await new AskForFloor(database.Store).RunAsync(scene.Member, scene.SessionId, "خبيرة", null)).Refusal);
        Assert.Equal(CockpitRefusals.NotTheLead, (await new NoteInSession(database.Store).RunAsync(scene.Member, item, "نص", 0)).Refusal);
        Assert.Equal(CockpitRefusals.NotTheLead, (await new DecideInSession(database.Store).RunAsync(scene.Member, scene.SessionId, "قرار")).Refusal);
        Assert.Equal(CockpitRefusals.NotTheLead, (await new TakeOverSession(database.Store).RunAsync(scene.Member, scene.SessionId)).Refusal);
        Assert.Equal(CockpitRefusals.NotTheLead, (await new SitAtCockpit(database.Store).RunAsync(scene.Member, scene.SessionId, true)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new CockpitSheet(database.Store, TimeProvider.System).ReadAsync(Actor.Public, 7, 1)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new WallSheet(database.Store, TimeProvider.System).ReadAsync(Actor.Public, 7, 1)).Refusal);
    }

    [Fact]
    public async Task A_session_without_a_programme_does_not_begin()
    {
        await using var database = new TestDatabase();
        var scene = await CockpitScene.FillAsync(database.Database);
        await new SetUnifiedProgramme(database.Store).RunAsync(Actor.System, scene.PlanId, []);

        Assert.Equal(CockpitRefusals.NoProgramme, (await new StartSession(database.Store).RunAsync(scene.Lead, scene.SessionId)).Refusal);
    }

    [Fact]
    public async Task One_speaks_at_a_time_and_the_queue_can_be_changed()
    {
        var clock = new FastClock();
        await using var database = new TestDatabase(clock: clock);
        var scene = await CockpitScene.FillAsync(database.Database);
        await new StartSession(database.Store).RunAsync(scene.Lead, scene.SessionId);
        var ask = new AskForFloor(database.Store);
        await ask.RunAsync(scene.Lead, scene.SessionId, "ممثل الوكالة", null, scene.BodyId);
        await ask.RunAsync(scene.OtherLead, scene.SessionId, "رئيسة جمعية", Side.CivilSociety);
        await ask.RunAsync(scene.OtherLead, scene.SessionId, "أستاذ باحث", null);
        Assert.Equal(CockpitRefusals.SpeakerMissing, (await ask.RunAsync(scene.Lead, scene.SessionId, "  ", null)).Refusal);
        var waiting = (await FloorAsync()).Waiting;
        Assert.Equal([Side.Administration, Side.CivilSociety, null], waiting.Select(turn => turn.Side));   // a body says for which side

        await new MoveUpInQueue(database.Store).RunAsync(scene.Lead, waiting[1].Id);
        Assert.Equal("رئيسة جمعية", (await FloorAsync()).Waiting[0].Speaker);
        await new GiveFloor(database.Store).RunAsync(scene.Lead, waiting[1].Id);
        clock.AdvanceMinutes(4);
        await new GiveFloor(database.Store).RunAsync(scene.OtherLead, waiting[0].Id);   // the first one has finished by that
        clock.AdvanceMinutes(2);
        await new EndSpeech(database.Store).RunAsync(scene.Lead, waiting[0].Id);

        var floor = await FloorAsync();
        Assert.Null(floor.Speaking);
        Assert.Equal((2.0, 4.0), (Math.Round(floor.Time.Administration.TotalMinutes), Math.Round(floor.Time.CivilSociety.TotalMinutes)));
        Assert.Equal(CockpitRefusals.HasSpoken, (await new GiveFloor(database.Store).RunAsync(scene.Lead, waiting[0].Id)).Refusal);
        Assert.Equal(CockpitRefusals.NobodySpeaks, (await new EndSpeech(database.Store).RunAsync(scene.Lead, waiting[0].Id)).Refusal);
        Assert.True((await new LeaveQueue(database.Store).RunAsync(scene.Lead, waiting[2].Id)).Ok);
        Assert.Equal(CockpitRefusals.NoSuchSpeaker, (await new GiveFloor(database.Store).RunAsync(scene.Lead, waiting[2].Id)).Refusal);

        async Task<FloorView> FloorAsync() => (await CockpitAsync(database.Store, clock, scene.Lead)).Floor;
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_texts_that_meet_in_the_minutes_are_both_kept(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var scene = await CockpitScene.FillAsync(database.Database);
        await new StartSession(database.Store).RunAsync(scene.Lead, scene.SessionId);
        var item = (await CockpitAsync(database.Store, TimeProvider.System, scene.Lead)).Clock.Current!.ItemId!.Value;
        var note = new NoteInSession(database.Store);

        await Task.WhenAll(note.RunAsync(scene.Lead, item, "كلمة الوزيرة", 0), note.RunAsync(scene.OtherLead, item, "كلمة الجمعية", 0));
        var shown = (await CockpitAsync(database.Store, TimeProvider.System, scene.Lead)).Notes[item];
        var clash = Assert.Single(shown.Clashes);
        Assert.Equal(new[] { "كلمة الجمعية", "كلمة الوزيرة" }.Order(), new[] { shown.Text, clash.Text }.Order());

        var both = shown.Text + "\n" + clash.Text;
        Assert.Equal(CockpitRefusals.NotesMovedOn, (await new SettleSessionNotes(database.Store).RunAsync(scene.Lead, item, clash.Id, both, 9)).Refusal);
        Assert.True((await new SettleSessionNotes(database.Store).RunAsync(scene.OtherLead, item, clash.Id, both, shown.Version)).Ok);
        var settled = (await CockpitAsync(database.Store, TimeProvider.System, scene.Lead)).Notes[item];
        Assert.Equal(both, settled.Text);
        Assert.Empty(settled.Clashes);
    }

    [Fact]
    public async Task A_deputy_takes_over_and_it_is_said_who_led_from_when()
    {
        var clock = new FastClock();
        await using var database = new TestDatabase(clock: clock);
        var scene = await CockpitScene.FillAsync(database.Database);
        var sit = new SitAtCockpit(database.Store);
        var take = new TakeOverSession(database.Store);
        await sit.RunAsync(scene.Lead, scene.SessionId, true);
        await sit.RunAsync(scene.OtherLead, scene.SessionId, true);
        Assert.Equal([true, true, false], await ThereAsync());

        await sit.RunAsync(scene.OtherLead, scene.SessionId, false);   // the line is cut
        await sit.RunAsync(scene.Deputy, scene.SessionId, true);
        Assert.Equal([true, false, true], await ThereAsync());
        Assert.True((await take.RunAsync(scene.Deputy, scene.SessionId)).Ok);
        Assert.Equal([true, false, true], (await CockpitAsync(database.Store, clock, scene.Lead)).Leads.Select(lead => lead.Leads));
        Assert.Equal(CockpitRefusals.LeadsAlready, (await take.RunAsync(scene.Deputy, scene.SessionId)).Refusal);
        clock.AdvanceMinutes(1);
        Assert.True((await take.RunAsync(scene.OtherLead, scene.SessionId)).Ok);
        Assert.Equal([true, true, false], (await CockpitAsync(database.Store, clock, scene.Lead)).Leads.Select(lead => lead.Leads));

        clock.AdvanceMinutes(10);   // nobody has been heard of
        Assert.Equal([false, false, false], await ThereAsync());

        async Task<IEnumerable<bool>> ThereAsync() => (await CockpitAsync(database.Store, clock, scene.Lead)).Leads.Select(lead => lead.IsThere);
    }

    [Fact]
    public async Task An_action_needs_one_owner_and_a_day_and_is_not_changed_over_the_other_lead_s_correction()
    {
        await using var database = new TestDatabase();
        var scene = await CockpitScene.FillAsync(database.Database);
        var take = new TakeOnInSession(database.Store);
        var (side, day) = (new ActionOwner(null, Side.Administration), new DateOnly(2027, 1, 15));

        Assert.Equal(CockpitRefusals.ActionIncomplete, (await take.RunAsync(scene.Lead, scene.SessionId, new("نشر العرض", side, null))).Refusal);
        Assert.Equal(CockpitRefusals.ActionIncomplete, (await take.RunAsync(scene.Lead, scene.SessionId, new("نشر العرض", new ActionOwner(null, null), day))).Refusal);
        Assert.Equal(CockpitRefusals.ActionIncomplete, (await take.RunAsync(scene.Lead, scene.SessionId, new("نشر العرض", new ActionOwner(scene.BodyId, Side.CivilSociety), day))).Refusal);
        Assert.Equal(CockpitRefusals.TextMissing, (await take.RunAsync(scene.Lead, scene.SessionId, new(" ", side, day))).Refusal);
        Assert.True((await take.RunAsync(scene.Lead, scene.SessionId, new("نشر العرض", side, day))).Ok);
        await new DecideInSession(database.Store).RunAsync(scene.OtherLead, scene.SessionId, "عرض الخلاصات على اللجنة");
        var outcomes = (await CockpitAsync(database.Store, TimeProvider.System, scene.Lead)).Outcomes;
        var (action, decision) = (Assert.Single(outcomes.Actions), Assert.Single(outcomes.Decisions));

        var correct = new CorrectSessionAction(database.Store);
        Assert.True((await correct.RunAsync(scene.OtherLead, action.Id, new("نشر العرض والوثائق", new ActionOwner(scene.BodyId, null), day), action.Version)).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await correct.RunAsync(scene.Lead, action.Id, new("غيره", side, day), action.Version)).Refusal);
        Assert.True((await new CorrectSessionDecision(database.Store).RunAsync(scene.Lead, decision.Id, "عرض الخلاصات", decision.Version)).Ok);
        Assert.True((await new WithdrawSessionDecision(database.Store).RunAsync(scene.Lead, decision.Id)).Ok);
        Assert.Equal(CockpitRefusals.NoSuchDecision, (await new WithdrawSessionDecision(database.Store).RunAsync(scene.Lead, decision.Id)).Refusal);
    }

    internal static async Task<CockpitView> CockpitAsync(Store store, TimeProvider clock, Actor actor) =>
        (await new CockpitSheet(store, clock).ReadAsync(actor, 7, 1)).Value ?? throw new InvalidOperationException("The cockpit is not shown.");
}
