using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed class CheckInTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Registered_is_not_attended_until_the_desk_has_let_somebody_in(Engine engine)
    {
        await using var scene = await PlannedScene.MakeAsync(engine);
        await scene.OpenRegistrationAsync();
        var tokens = new List<string>();
        for (var i = 0; i < 4; i++) tokens.Add((await scene.RegisterAsync(new RegistrationAnswers(ComesAs.CivilSociety, $"مشارك {i}"))).Value!);
        var checkIn = new CheckInRegistered(scene.Database.Store);
        var own = await scene.OwnAsync(tokens[1]);

        Assert.Equal(AttendanceRefusals.NotToday, (await checkIn.RunAsync(scene.Secretariat, scene.Id, CheckInWay.Pass, own.Pass)).Refusal);
        scene.GoToTheDay();
        Assert.Equal((null, FigureSource.Unknown), (Count(await scene.ViewAsync()), (await scene.ViewAsync()).Figures.Attended.Source));
        Assert.False((await checkIn.RunAsync(scene.Secretariat, scene.Id, CheckInWay.Pass, (await scene.OwnAsync(tokens[0])).Pass)).Value!.WasHere);
        Assert.True((await checkIn.RunAsync(scene.Secretariat, scene.Id, CheckInWay.Code, $" {own.Code[..4].ToLowerInvariant()} {own.Code[4..]}")).Ok);
        Assert.True((await checkIn.RunAsync(scene.Secretariat, scene.Id, CheckInWay.Pass, own.Pass)).Value!.WasHere);
        Assert.True((await new CheckInWalkIn(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, ComesAs.Citizen, gender: Gender.Woman)).Ok);

        var view = await scene.ViewAsync();
        Assert.Equal((4, 3, FigureSource.CheckIn), (view.Registration!.Registered, Count(view), view.Figures.Attended.Source));
        Assert.Equal([new CapacityCount(ComesAs.CivilSociety, 2), new CapacityCount(ComesAs.Citizen, 1)], view.Figures.Capacities);
        Assert.Equal((1, 0, 2, 1), (view.Figures.Women, view.Figures.Men, view.Figures.GenderNotGiven, view.Figures.WalkIns));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task One_person_shown_at_two_desks_at_once_comes_once(Engine engine)
    {
        await using var scene = await PlannedScene.MakeAsync(engine);
        await scene.OpenRegistrationAsync();
        var own = await scene.OwnAsync((await scene.RegisterAsync()).Value!);
        scene.GoToTheDay();
        var checkIn = new CheckInRegistered(scene.Database.Store);

        var done = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => checkIn.RunAsync(scene.Secretariat, scene.Id, CheckInWay.Pass, own.Pass))));

        Assert.All(done, one => Assert.True(one.Ok));
        Assert.Single(done, one => !one.Value!.WasHere);
        Assert.Equal(1, Count(await scene.ViewAsync()));
    }

    [Fact]
    public async Task A_pass_or_code_of_one_session_is_nobody_s_at_another()
    {
        await using var scene = await PlannedScene.MakeAsync();
        await scene.OpenRegistrationAsync();
        var token = (await scene.RegisterAsync()).Value!;
        var own = await scene.OwnAsync(token);
        var other = (await new EnterSession(scene.Database.Store).RunAsync(Actor.System, new NewSession(scene.Plan, 5, own.Session.Theme.Id, scene.Organiser, PlannedScene.Day))).Value;
        await new PlanSession(scene.Database.Store).RunAsync(scene.Secretariat, other, PlannedScene.Call);
        scene.GoToTheDay();
        var checkIn = new CheckInRegistered(scene.Database.Store);

        foreach (var (way, shown) in new[] { (CheckInWay.Pass, own.Pass), (CheckInWay.Code, own.Code), (CheckInWay.Pass, token), (CheckInWay.Pass, "x"), (CheckInWay.List, "x") })
            Assert.Equal(AttendanceRefusals.NoSuchPerson, (await checkIn.RunAsync(scene.Secretariat, other, way, shown)).Refusal);
        Assert.Equal(AttendanceRefusals.NoSuchPerson, (await checkIn.RunAsync(scene.Secretariat, scene.Id, CheckInWay.Pass, token)).Refusal);   // the private link is not the pass
        Assert.Equal(AttendanceRefusals.NoSuchPerson, (await new WithdrawRegistration(scene.Database.Store, scene.Letters).RunAsync(Actor.Public, own.Pass)).Refusal);   // nor the pass the link
        Assert.Null((await new DeskSheet(scene.Database.Store).ReadAsync(scene.Secretariat, 4, 5, pass: own.Pass)).Value!.Presented);
        Assert.NotNull((await new DeskSheet(scene.Database.Store).ReadAsync(scene.Secretariat, 4, 4, pass: own.Pass)).Value!.Presented);
    }

    [Fact]
    public async Task The_list_is_for_the_secretariat_and_those_who_lead_and_contacts_for_the_secretariat_alone()
    {
        await using var scene = await PlannedScene.MakeAsync();
        await scene.OpenRegistrationAsync(null, true, RegistrationField.Email);
        scene.Clock.Now = DateTimeOffset.UtcNow;
        var official = await scene.Database.ActorAsync(Role.CoLead, Side.Administration, scene.Ministry);
        var citizen = await scene.Database.ActorAsync(Role.Member, Side.CivilSociety);
        var other = await scene.Database.ActorAsync(Role.Member, Side.Administration, scene.Ministry);
        await new NameSessionLeads(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, new NamedLeads(official.AccountId!.Value, citizen.AccountId!.Value));
        await scene.RegisterAsync(new RegistrationAnswers(ComesAs.Citizen, "فاطمة الزهراء", Email: "a@example.ma"));
        var desk = new DeskSheet(scene.Database.Store);

        Assert.Equal(AttendanceRefusals.NotYourDesk, (await desk.ReadAsync(other, 4, 4)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await desk.ReadAsync(Actor.Public, 4, 4)).Refusal);
        Assert.Equal(AttendanceRefusals.NotYourDesk, (await new CheckInWalkIn(scene.Database.Store).RunAsync(other, scene.Id, ComesAs.Citizen)).Refusal);
        Assert.Equal("a@example.ma", Assert.Single((await desk.ReadAsync(scene.Secretariat, 4, 4, "فاطمه")).Value!.People).Email);
        Assert.Null(Assert.Single((await desk.ReadAsync(official, 4, 4, "الزهرا")).Value!.People).Email);
        Assert.Empty((await desk.ReadAsync(official, 4, 4, "أحمد")).Value!.People);
        Assert.Equal(AccessRefusals.NotAllowed, (await new StrikeRegistration(scene.Database.Store, scene.Letters).RunAsync(official, scene.Id, Guid.NewGuid())).Refusal);
    }

    [Fact]
    public async Task A_check_in_is_undone_and_who_came_late_or_left_early_is_counted()
    {
        await using var scene = await PlannedScene.MakeAsync();
        await scene.OpenRegistrationAsync();
        var token = (await scene.RegisterAsync()).Value!;
        var own = await scene.OwnAsync(token);
        scene.GoToTheDay();
        var checkIn = new CheckInRegistered(scene.Database.Store);
        var undo = new UndoCheckIn(scene.Database.Store);
        var arrived = (await checkIn.RunAsync(scene.Secretariat, scene.Id, CheckInWay.Pass, own.Pass)).Value!.CheckInId;

        Assert.True((await undo.RunAsync(scene.Secretariat, scene.Id, arrived)).Ok);
        Assert.Equal(AttendanceRefusals.NotHere, (await undo.RunAsync(scene.Secretariat, scene.Id, arrived)).Refusal);
        Assert.Null(Count(await scene.ViewAsync()));

        scene.Clock.Now = new DateTimeOffset(2028, 10, 20, 9, 16, 0, TimeSpan.Zero);   // Morocco is an hour ahead: 10:16
        arrived = (await checkIn.RunAsync(scene.Secretariat, scene.Id, CheckInWay.Pass, own.Pass)).Value!.CheckInId;
        Assert.Equal(AttendanceRefusals.IsHere, (await new WithdrawRegistration(scene.Database.Store, scene.Letters).RunAsync(Actor.Public, token)).Refusal);
        Assert.True((await new NoteLeaving(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, arrived, left: true)).Ok);
        Assert.Equal((1, 1, 1), (Count(await scene.ViewAsync()), (await scene.ViewAsync()).Figures.Late, (await scene.ViewAsync()).Figures.LeftEarly));
        Assert.False((await checkIn.RunAsync(scene.Secretariat, scene.Id, CheckInWay.Code, own.Code)).Value!.WasHere);   // back again
        Assert.Equal((1, 0), (Count(await scene.ViewAsync()), (await scene.ViewAsync()).Figures.LeftEarly));
    }

    [Fact]
    public async Task Attendance_is_what_was_reported_until_somebody_was_checked_in()
    {
        await using var scene = await PlannedScene.MakeAsync();
        var version = (await scene.ViewAsync(scene.Secretariat)).Version;
        await new ReportAttendance(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, 184, 24, version);
        var list = new SessionList(scene.Database.Store);

        Assert.Equal(new AttendedCount(24, FigureSource.Reported), Assert.Single((await list.ReadAsync(Actor.Public, 4)).Value!.Sessions).Came);
        scene.GoToTheDay();
        await new CheckInWalkIn(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, ComesAs.Citizen);

        var session = Assert.Single((await list.ReadAsync(Actor.Public, 4)).Value!.Sessions);
        Assert.Equal((new AttendedCount(1, FigureSource.CheckIn), 24), (session.Came, session.ReportedAttended));
    }

    [Fact]
    public async Task An_institution_s_own_people_announce_that_it_will_not_come()
    {
        await using var scene = await PlannedScene.MakeAsync();
        var own = await scene.Database.ActorAsync(Role.Member, Side.Administration, scene.Ministry);
        var other = await scene.Database.ActorAsync(Role.Member, Side.CivilSociety, scene.Organiser);
        scene.Clock.Now = DateTimeOffset.UtcNow;
        var announce = new AnnounceSessionAbsence(scene.Database.Store);

        Assert.Equal(AttendanceRefusals.NotYourInstitution, (await announce.RunAsync(other, scene.Id, scene.Ministry)).Refusal);
        Assert.Equal(PlanningRefusals.NoSuchPart, (await announce.RunAsync(own, scene.Id, Guid.NewGuid())).Refusal);
        Assert.True((await announce.RunAsync(own, scene.Id, scene.Ministry, "التزام سابق")).Ok);
        Assert.True(Assert.Single((await scene.ViewAsync(other)).Absences).Beforehand);
        Assert.Empty((await scene.ViewAsync()).Absences);

        Assert.True((await new TakeBackSessionAbsence(scene.Database.Store).RunAsync(own, scene.Id, scene.Ministry)).Ok);
        Assert.Empty((await scene.ViewAsync(other)).Absences);
    }

    [Fact]
    public async Task After_the_session_names_are_deleted_and_counts_stay()
    {
        await using var scene = await PlannedScene.MakeAsync();
        await scene.OpenRegistrationAsync();
        var own = await scene.OwnAsync((await scene.RegisterAsync()).Value!);
        scene.GoToTheDay();
        await new CheckInRegistered(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, CheckInWay.Pass, own.Pass);
        await new CheckInWalkIn(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, ComesAs.Media, "صحفي", "جريدة");
        var forget = new ForgetPeople(scene.Database.Store);

        Assert.Equal(AttendanceRefusals.NotOver, (await forget.RunAsync(scene.Secretariat, scene.Id)).Refusal);
        scene.Clock.Now += TimeSpan.FromDays(1);
        Assert.True((await forget.RunAsync(scene.Secretariat, scene.Id)).Ok);

        Assert.Equal(2, Count(await scene.ViewAsync()));
        await using var db = scene.Database.Read();
        Assert.False(await db.Registrations.AnyAsync(r => r.Name != null, TestContext.Current.CancellationToken) || await db.CheckIns.AnyAsync(c => c.Name != null || c.Body != null, TestContext.Current.CancellationToken));
    }

    private static int? Count(SessionView view) => view.Figures.Attended.Count;
}
