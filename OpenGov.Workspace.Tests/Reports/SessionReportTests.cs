using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Dashboard;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Reports.Typst;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Reports;

/// <summary>A session with a poll, problems that were ranked, a solution and a question, and what its report says of it.</summary>
public sealed class SessionReportTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_report_says_what_the_room_decided_and_leaves_out_what_was_set_aside(Engine engine)
    {
        await using var scene = await SceneAsync(engine);
        var report = (await Reading(scene).ReadAsync(Actor.System, 3, 1, Language.Arabic)).Value!;

        Assert.Equal("الإعاقة والإدماج", report.Theme.Text);
        Assert.Equal(["الولوج", "النشر"], report.Polls.Single().Options.Select(o => o.Text.Text));
        Assert.True(report.Polls.Single().IsClosed);
        Assert.Equal(["بوابات غير ولوجة"], report.Problems.Select(p => p.Text.Text));
        Assert.Equal(1, report.Problems.Single().Merged);
        Assert.Equal((1, "تقييم سنوي"), (report.Solutions.Single().Problem, report.Solutions.Single().Text.Text));
        Assert.Equal(("نعم، قريبا", true), (report.Questions.Single().Answer?.Text, report.Questions.Single().IsAnswered));
    }

    [Fact]
    public async Task Nothing_that_is_unknown_becomes_a_number()
    {
        await using var scene = await SceneAsync();

        var who = (await Reading(scene).ReadAsync(Actor.System, 3, 1, Language.Arabic)).Value!.Participation;

        Assert.Null(who.Registered ?? who.Waiting ?? who.Attended);
        Assert.Equal(0, who.Telephones);
        Assert.Empty(who.By);
        var seen = (await new SessionList(scene.Store).ReadAsync(Actor.System, 3)).Value!.Sessions.Single().Version;
        Assert.True((await new ReportAttendance(scene.Store).RunAsync(Actor.System, scene.Session, 120, 44, seen)).Ok);
        who = (await Reading(scene).ReadAsync(Actor.System, 3, 1, Language.Arabic)).Value!.Participation;
        Assert.Equal((120, 44, false), (who.Registered, who.Attended, who.AttendedIsCounted));
    }

    [Fact]
    public async Task Who_came_is_counted_from_the_list_at_the_door()
    {
        await using var scene = await SceneAsync();
        var desk = (await scene.Database.ActorAsync(Role.Secretariat)).AccountId!.Value;
        await scene.Database.AddAsync(
            new CheckIn(scene.Session, CheckInWay.WalkIn, desk, DateTime.UtcNow, ComesAs.CivilSociety, Gender.Woman, body: "جمعية أريج"),
            new CheckIn(scene.Session, CheckInWay.WalkIn, desk, DateTime.UtcNow, ComesAs.CivilSociety, null, body: "جمعيه اريج"),
            new CheckIn(scene.Session, CheckInWay.WalkIn, desk, DateTime.UtcNow, ComesAs.Administration, Gender.Man));

        var who = (await Reading(scene).ReadAsync(Actor.System, 3, 1, Language.Arabic)).Value!.Participation;

        Assert.Equal((3, true), (who.Attended, who.AttendedIsCounted));
        Assert.Equal(
            [new AttendedAs("administration", 0, 1, 0, 1, 0), new AttendedAs("civilSociety", 0, 2, 1, 0, 1)], who.By);
        var body = Assert.Single(who.Bodies);
        Assert.Equal(("جمعية أريج", "civilSociety", 2), (body.Body.Text, body.Side, body.Attended));
    }

    [Fact]
    public async Task Absences_are_those_that_the_minutes_name_and_no_others()
    {
        await using var scene = await SceneAsync();
        var planned = new PlannedSession(scene.Session, new SessionCall(MeetingForm.Remote));
        await scene.Database.AddAsync(planned, new SessionAbsence(scene.Session, Guid.NewGuid(), new DateOnly(2026, 11, 30), true, null));   // a speaker who is no longer planned
        await new AddSpeaker(scene.Store).RunAsync(Actor.System, scene.Session, new LocalText("خبيرة في الولوج"), null);
        await using (var db = scene.Database.Read())
            await scene.Database.AddAsync(new SessionAbsence(scene.Session, db.PlannedSessions.SelectMany(p => p.Speakers).Single().Id, new DateOnly(2026, 11, 30), true, null));

        var absent = (await Reading(scene).ReadAsync(Actor.System, 3, 1, Language.Arabic)).Value!.Participation.Absent;

        Assert.Equal(("خبيرة في الولوج", "beforehand"), (Assert.Single(absent).Who.Text, absent[0].Announced));
    }

    [Fact]
    public async Task The_dashboard_counts_participations_at_the_door_and_does_not_miss_those_of_a_session_to_come()
    {
        await using var scene = await SceneAsync();
        var picture = new PlanPicture(scene.Store, new SharedFigures(scene.Database.Database), TimeProvider.System);
        var secretariat = await scene.Database.ActorAsync(Role.Secretariat);
        await scene.Database.AddAsync(new PlannedSession(scene.Session, new SessionCall(MeetingForm.Remote)));
        var figures = (await picture.ReadAsync(secretariat, 3)).Value!.Figures.Sessions;
        Assert.Equal((0, 0), (figures.Count, figures.Unreported));

        await scene.Database.AddAsync(new CheckIn(scene.Session, CheckInWay.WalkIn, secretariat.AccountId!.Value, DateTime.UtcNow, ComesAs.Citizen, null));

        figures = (await new PlanPicture(scene.Store, new SharedFigures(scene.Database.Database), TimeProvider.System).ReadAsync(secretariat, 3)).Value!.Figures.Sessions;
        Assert.Equal((1, 1), (figures.Count, figures.Participations));
    }

    [Fact]
    public async Task The_public_has_it_once_the_minutes_are_published()
    {
        await using var scene = await SceneAsync();
        Assert.Equal(SessionsRefusals.NoSuchSession, (await Reading(scene).ReadAsync(Actor.Public, 3, 1, Language.Arabic)).Refusal);

        var minutes = new SealedMinutes(scene.Session, "{}", "00", DateTime.UtcNow);
        await scene.Database.AddAsync(minutes);
        Assert.Equal(SessionsRefusals.NoSuchSession, (await Reading(scene).ReadAsync(Actor.Public, 3, 1, Language.Arabic)).Refusal);
        Assert.Equal("sealed", (await Reading(scene).ReadAsync(Actor.System, 3, 1, Language.Arabic)).Value!.State);
        Assert.Equal(SessionsRefusals.NoSuchSession, (await Reading(scene).ReadAsync(Actor.System, 3, 9, Language.Arabic)).Refusal);
    }

    [Theory, InlineData("ar"), InlineData("fr"), InlineData("en")]
    public async Task It_is_written_as_pages_a_workbook_and_for_programs(string code)
    {
        await using var scene = await SceneAsync();
        using var typst = TypstWorkerTests.Worker(new());
        var (write, language) = (new WriteSessionReport(Reading(scene), typst), Language.Of(code)!);

        var pdf = (await write.WriteAsync(Actor.System, new SessionReportOrder(3, 1, language, ReportFormat.Pdf))).Value!;
        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
        using var xlsx = SpreadsheetDocument.Open(new MemoryStream((await write.WriteAsync(Actor.System, new SessionReportOrder(3, 1, language, ReportFormat.Xlsx))).Value!), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(xlsx, TestContext.Current.CancellationToken));
        var json = JsonNode.Parse((await write.WriteAsync(Actor.System, new SessionReportOrder(3, 1, language, ReportFormat.Json))).Value!)!;
        Assert.Equal(1, (int)json["session"]!["number"]!);
    }

    private static SessionReportReading Reading(Scene scene) => new(scene.Store, TimeProvider.System);

    private static async Task<Scene> SceneAsync(Engine engine = Engine.Sqlite)
    {
        var database = new TestDatabase(engine);
        var store = database.Store;
        var plan = (await new OpenPlan(store).RunAsync(Actor.System, new NewPlan(3, new LocalText("الخطة الثالثة"), 2024, 2028))).Value;
        var theme = (await new AddTheme(store).RunAsync(Actor.System, plan, new NewTheme(1, new LocalText("الإعاقة والإدماج")))).Value;
        var body = (await new EnterBody(store).RunAsync(Actor.System, new NewBody(Side.CivilSociety, BodyKind.Association, new LocalText("جمعية أريج")))).Value;
        var session = (await new EnterSession(store).RunAsync(Actor.System, new NewSession(plan, 1, theme, body, new DateOnly(2026, 12, 1)))).Value;
        Assert.True((await new OpenRoom(store).RunAsync(Actor.System, session)).Ok);
        var poll = (await new PreparePoll(store).RunAsync(Actor.System, session, new NewPoll(new LocalText("أي الأولويات؟"), [new LocalText("الولوج"), new LocalText("النشر")]))).Value;
        Assert.True((await new OpenPoll(store).RunAsync(Actor.System, poll)).Ok);
        Assert.True((await new ClosePoll(store).RunAsync(Actor.System, poll)).Ok);
        await database.AddAsync(
            new Problem(session, 1, null, "بوابات غير ولوجة", DateTime.UtcNow), new Problem(session, 2, null, "بوابات لا تقرأ", DateTime.UtcNow), new Problem(session, 3, null, "خارج الموضوع", DateTime.UtcNow),
            new Question(session, 1, null, "متى تُنشر النتائج؟", DateTime.UtcNow));
        Guid[] problems;
        Guid question;
        await using (var db = database.Read())
        {
            problems = [.. db.Problems.OrderBy(p => p.Number).Select(p => p.Id)];
            question = db.Questions.Single().Id;
        }
        await database.AddAsync(new Solution(session, 1, problems[0], null, "تقييم سنوي", "بوابات أكثر ولوجية", DateTime.UtcNow));
        Assert.Null((await new MergeProblems(store).RunAsync(Actor.System, problems[0], [problems[1]])).Refusal);
        Assert.Null((await new SetProblemAside(store).RunAsync(Actor.System, problems[2], true)).Refusal);
        Assert.Null((await new AnswerQuestion(store).RunAsync(Actor.System, question, "نعم، قريبا")).Refusal);
        return new Scene(database, session);
    }

    private sealed record Scene(TestDatabase Database, Guid Session) : IAsyncDisposable
    {
        public Store Store => Database.Store;

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
