using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Notices;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>A plan whose calendar is published, and a session of it that takes place on 20 October 2028 at ten in the morning.</summary>
internal sealed class PlannedScene : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2028, 10, 20);
    public static readonly SessionCall Call = new(
        MeetingForm.Hybrid, new TimeOnly(10, 0), "بيت الجمعيات، الرباط", "https://meet.example.ma/4", "MA-04", new LocalText("جمعيات الجهة"));
    public static readonly RegistrationAnswers Citizen = new(ComesAs.Citizen, "مشاركة");

    private PlannedScene(Engine engine) => Database = new TestDatabase(engine, Clock);

    public HandClock Clock { get; } = new(new DateTimeOffset(2028, 10, 1, 8, 0, 0, TimeSpan.Zero));
    public TestDatabase Database { get; }

    /// <summary>Mail is on; letters wait in their table.</summary>
    public RegistrationLetters Letters { get; } = new(
        Options.Create(new MailOptions { Host = "localhost", Address = "https://espace.example.ma" }),
        new Platform.Texts.Dates(new StringLocalizer<Platform.Texts.TextsTexts>(Reading.Factory), TimeProvider.System), new StringLocalizer<AttendanceTexts>(Reading.Factory));
    public Guid Plan { get; private set; }
    public Guid Id { get; private set; }
    public Guid Organiser { get; private set; }
    public Guid Ministry { get; private set; }
    public Actor Secretariat { get; private set; } = default!;

    public static async Task<PlannedScene> MakeAsync(Engine engine = Engine.Sqlite, bool published = true)
    {
        var scene = new PlannedScene(engine);
        var store = scene.Database.Store;
        var enter = new EnterBody(store);
        scene.Organiser = (await enter.RunAsync(Actor.System, new NewBody(Side.CivilSociety, BodyKind.Association, new LocalText("نادي قضاة المغرب")))).Value;
        scene.Ministry = (await enter.RunAsync(Actor.System, new NewBody(Side.Administration, BodyKind.Ministry, new LocalText("وزارة العدل")))).Value;
        scene.Plan = (await new OpenPlan(store).RunAsync(Actor.System, new NewPlan(4, new LocalText("الخطة الرابعة"), 2028, 2032)
        {
            Themes = [new(4, new LocalText("العدالة المنفتحة"))],
        })).Value;
        await new PublishCalendar(store).RunAsync(Actor.System, scene.Plan);
        await new SetUnifiedProgramme(store).RunAsync(Actor.System, scene.Plan,
            [new(new LocalText("افتتاح"), 10), new(new LocalText("التحسيس"), 20) { Steps = [new LocalText("عرض")] }, new(new LocalText("تجميع المقترحات"), 110)]);
        var theme = (await new PlanSheet(store).ReadAsync(Actor.System, 4)).Value!.Themes[0].Id;
        scene.Id = (await new EnterSession(store).RunAsync(Actor.System, new NewSession(scene.Plan, 4, theme, scene.Organiser, Day)
        {
            Institutions = [new(scene.Ministry, "وزارة العدل")],
        })).Value;
        scene.Secretariat = await scene.Database.ActorAsync(Role.Secretariat);
        Assert.True((await new PlanSession(store).RunAsync(scene.Secretariat, scene.Id, Call)).Ok);
        if (published) Assert.True((await new PublishSession(store).RunAsync(scene.Secretariat, scene.Id)).Ok);
        return scene;
    }

    public async Task OpenRegistrationAsync(int? capacity = null, bool waitingList = true, params RegistrationField[] asked) =>
        Assert.Null((await new SetRegistration(Database.Store, Letters).RunAsync(
            Secretariat, Id, new RegistrationTerms([.. asked.Append(RegistrationField.Name).Select(field => new AskedField(field, field is RegistrationField.Name))],
                new LocalText("أوافق"), capacity, waitingList), null)).Refusal);

    public Task<Result<string>> RegisterAsync(RegistrationAnswers? answers = null, string? token = null) =>
        new Register(Database.Store, Letters).RunAsync(Actor.Public, Id, answers ?? Citizen, consents: true, "ar", token);

    public async Task<OwnRegistrationView> OwnAsync(string token) => (await new OwnRegistration(Database.Store, Clock).ReadAsync(Actor.Public, token)).Value!;

    public async Task<SessionView> ViewAsync(Actor? actor = null) => (await SheetAsync(actor)).Value!;

    public Task<Result<SessionView>> SheetAsync(Actor? actor = null) => new PlanningSheet(Database.Store, Clock).ReadAsync(actor ?? Actor.Public, 4, 4);

    /// <summary>Ten past nine in Morocco on the day itself.</summary>
    public void GoToTheDay() => Clock.Now = new DateTimeOffset(2028, 10, 20, 8, 10, 0, TimeSpan.Zero);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

/// <summary>A clock that is set by hand.</summary>
internal sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
