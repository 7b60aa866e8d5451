using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Data.Example;

namespace OpenGov.Workspace.Sessions;

public sealed class SessionsTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_session_keeps_institutions_as_its_document_writes_them_and_unknown_figures_unknown(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var setting = await SettingAsync(database);

        var entered = await new EnterSession(database.Store).RunAsync(Actor.System, setting.Session(1) with
        {
            Institutions = [new(setting.Ministry, "وزارة العدل (قطاع العدل)")],
            Attended = 24,
        });

        Assert.True(entered.Ok);
        var session = Assert.Single((await new SessionList(database.Store).ReadAsync(Actor.System, 4)).Value!.Sessions);
        Assert.Equal(["وزارة العدل (قطاع العدل)"], session.Institutions.Select(i => i.WrittenAs));
        Assert.Equal((null, 24), (session.Registered, session.Attended));
    }

    [Fact]
    public async Task A_session_points_only_to_what_is_there()
    {
        await using var database = new TestDatabase();
        var setting = await SettingAsync(database);
        var enter = new EnterSession(database.Store);
        var session = setting.Session(1);

        Assert.Equal(SessionsRefusals.ThemeOfAnotherPlan, (await enter.RunAsync(Actor.System, session with { ThemeId = Guid.NewGuid() })).Refusal);
        Assert.Equal(SessionsRefusals.OrganiserUnknown, (await enter.RunAsync(Actor.System, session with { OrganiserId = Guid.NewGuid() })).Refusal);
        Assert.Equal(SessionsRefusals.FigureNegative, (await enter.RunAsync(Actor.System, session with { Attended = -1 })).Refusal);
        Assert.Equal(SessionsRefusals.InstitutionUnknown, (await enter.RunAsync(Actor.System, session with { Institutions = [new(Guid.NewGuid(), "س")] })).Refusal);
        Assert.True((await enter.RunAsync(Actor.System, session)).Ok);
        Assert.Equal(SessionsRefusals.NumberTaken.Key, (await enter.RunAsync(Actor.System, session)).Refusal!.Key);
    }

    [Fact]
    public async Task Reported_figures_are_corrected_by_hand_and_not_over_somebody_else_s_newer_ones()
    {
        await using var database = new TestDatabase();
        var setting = await SettingAsync(database);
        var id = (await new EnterSession(database.Store).RunAsync(Actor.System, setting.Session(1))).Value;
        var seen = (await new SessionList(database.Store).ReadAsync(Actor.System, 4)).Value!.Sessions[0].Version;
        var report = new ReportAttendance(database.Store);

        Assert.True((await report.RunAsync(Actor.System, id, 184, 24, seen)).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await report.RunAsync(Actor.System, id, 1, 1, seen)).Refusal);
        Assert.Equal(SessionsRefusals.FigureNegative, (await report.RunAsync(Actor.System, id, -1, 1, seen + 1)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await report.RunAsync(await database.ActorAsync(Role.Observer), id, 1, 1, seen + 1)).Refusal);

        Assert.Equal(184, (await new SessionList(database.Store).ReadAsync(Actor.System, 4)).Value!.Sessions[0].Registered);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_session_is_moved_with_other_institutions_and_not_over_somebody_else_s_correction(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var setting = await SettingAsync(database);
        var enter = new EnterSession(database.Store);
        var entered = setting.Session(1) with
        {
            Institutions = [new(setting.Ministry, "وزارة العدل"), new(setting.Organiser, "نادي القضاة"), new(setting.Ministry, "قطاع العدل")],
        };
        var id = (await enter.RunAsync(Actor.System, entered)).Value;
        await enter.RunAsync(Actor.System, setting.Session(2));
        var seen = (await new SessionList(database.Store).ReadAsync(Actor.System, 4)).Value!.Sessions[0].Version;
        var correct = new CorrectSession(database.Store);
        var moved = entered with { Number = 3, Date = new(2028, 11, 2), Institutions = [new(setting.Organiser, "نادي قضاة المغرب")] };

        Assert.Equal(SessionsRefusals.NumberTaken.Key, (await correct.RunAsync(Actor.System, id, moved with { Number = 2 }, seen)).Refusal!.Key);
        Assert.Equal(SessionsRefusals.InstitutionNameless, (await correct.RunAsync(Actor.System, id, moved with { Institutions = [new(setting.Ministry, " ")] }, seen)).Refusal);
        Assert.Equal(SessionsRefusals.NoSuchSession, (await correct.RunAsync(Actor.System, Guid.NewGuid(), moved, seen)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await correct.RunAsync(await database.ActorAsync(Role.Member), id, moved, seen)).Refusal);
        Assert.True((await correct.RunAsync(Actor.System, id, moved, seen)).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await correct.RunAsync(Actor.System, id, moved, seen)).Refusal);

        var session = (await new SessionList(database.Store).ReadAsync(Actor.System, 4)).Value!.Sessions.Single(s => s.Id == id);
        Assert.Equal((3, new DateOnly(2028, 11, 2)), (session.Number, session.Date));
        Assert.Equal(moved.Institutions, session.Institutions);

        Assert.True((await correct.RunAsync(Actor.System, id, entered, session.Version)).Ok);
        Assert.Equal(entered.Institutions, (await new SessionList(database.Store).ReadAsync(Actor.System, 4)).Value!.Sessions[0].Institutions);
    }

    [Fact]
    public async Task The_programme_is_not_set_over_one_that_somebody_else_has_set_meanwhile()
    {
        await using var database = new TestDatabase();
        var setting = await SettingAsync(database);
        var set = new SetUnifiedProgramme(database.Store);
        NewProgrammeItem opening = new(new LocalText("افتتاح"), 10) { Steps = [new LocalText("كلمة")] };

        Assert.True((await set.RunAsync(Actor.System, setting.Plan, [opening], [])).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await set.RunAsync(Actor.System, setting.Plan, [], [])).Refusal);

        var seen = (await new SessionList(database.Store).ReadAsync(Actor.System, 4)).Value!.Programme;
        Assert.True((await set.RunAsync(Actor.System, setting.Plan, [opening with { Minutes = 15 }], seen)).Ok);
    }

    [Fact]
    public async Task The_total_of_attendance_is_not_known_when_one_session_s_is_not()
    {
        await using var database = new TestDatabase();
        var setting = await SettingAsync(database);
        await new EnterSession(database.Store).RunAsync(Actor.System, setting.Session(1) with { Attended = 24 });
        await new EnterSession(database.Store).RunAsync(Actor.System, setting.Session(2));

        Assert.Null((await new SessionList(database.Store).ReadAsync(Actor.System, 4)).Value!.Attended);
    }

    [Fact]
    public async Task The_programme_is_replaced_as_a_whole()
    {
        await using var database = new TestDatabase();
        var setting = await SettingAsync(database);
        var set = new SetUnifiedProgramme(database.Store);

        await set.RunAsync(Actor.System, setting.Plan, [new(new LocalText("افتتاح"), 10), new(new LocalText("عرض"), 30)]);
        await set.RunAsync(Actor.System, setting.Plan, [new(new LocalText("افتتاح"), 15) { Steps = [new LocalText("كلمة")] }]);
        var refused = await set.RunAsync(Actor.System, setting.Plan, [new(new LocalText("افتتاح"), 0)]);

        Assert.Equal(SessionsRefusals.ItemIncomplete, refused.Refusal);
        var item = Assert.Single((await new SessionList(database.Store).ReadAsync(Actor.System, 4)).Value!.Programme);
        Assert.Equal(15, item.Minutes);
        Assert.Equal("كلمة", Assert.Single(item.Steps).Ar);
    }

    [Fact]
    public async Task The_sessions_of_the_example_show_572_participations()
    {
        await using var database = await LoadedExample.CopyAsync();

        var plan = (await new SessionList(database.Store).ReadAsync(Actor.Public, 2)).Value!;

        Assert.Equal(572, plan.Attended);
        Assert.Equal(140, plan.Programme.Sum(item => item.Minutes));
    }

    private static async Task<Setting> SettingAsync(TestDatabase database)
    {
        var enter = new EnterBody(database.Store);
        var organiser = (await enter.RunAsync(Actor.System, new NewBody(Side.CivilSociety, BodyKind.Association, new LocalText("نادي قضاة المغرب")))).Value;
        var ministry = (await enter.RunAsync(Actor.System, new NewBody(Side.Administration, BodyKind.Ministry, new LocalText("وزارة العدل")))).Value;
        var plan = (await new OpenPlan(database.Store).RunAsync(Actor.System, new NewPlan(4, new LocalText("الخطة الرابعة"), 2028, 2032)
        {
            Themes = [new(4, new LocalText("العدالة المنفتحة"))],
        })).Value;
        var theme = (await new PlanSheet(database.Store).ReadAsync(Actor.System, 4)).Value!.Themes[0].Id;
        return new Setting(plan, theme, organiser, ministry);
    }

    private sealed record Setting(Guid Plan, Guid Theme, Guid Organiser, Guid Ministry)
    {
        public NewSession Session(int number) => new(Plan, number, Theme, Organiser, new DateOnly(2028, 10, 20));
    }
}
