using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

/// <summary>A committee of two bodies a side, a plan with commitment 3, and a meeting called for it; nobody has come yet.</summary>
public sealed class MeetingScene : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2026, 2, 3);

    private MeetingScene(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }
    public Guid Plan { get; private set; }
    public Guid Meeting { get; private set; }

    /// <summary>Two administrations, two associations, in the order of their seats.</summary>
    public IReadOnlyList<Guid> Bodies { get; private set; } = [];
    public Guid Guest { get; private set; }
    public Actor Secretariat { get; private set; } = Actor.System;

    public static async Task<MeetingScene> CalledAsync(Engine engine = Engine.Sqlite, int? quorum = null, TimeProvider? clock = null)
    {
        var database = new TestDatabase(engine, clock);
        var scene = new MeetingScene(database);
        var store = database.Store;
        var term = (await new OpenTerm(store).RunAsync(Actor.System, new NewTerm(new LocalText("لجنة الإشراف"), 2))).Value;
        var bodies = new List<Guid>();
        foreach (var (side, name) in new[] { (Side.Administration, "وزارة العدل"), (Side.Administration, "وكالة التنمية الرقمية"), (Side.CivilSociety, "جمعية أريج"), (Side.CivilSociety, "منتدى الصحراء") })
        {
            var body = await BodyAsync(database, side, name);
            Assert.True((await new SeatBody(store).RunAsync(Actor.System, term, body, null)).Ok);
            bodies.Add(body);
        }
        scene.Bodies = bodies;
        scene.Guest = await BodyAsync(database, Side.Administration, "وزارة الداخلية");
        scene.Plan = (await new OpenPlan(store).RunAsync(Actor.System, new NewPlan(3, new LocalText("الخطة الثالثة"), 2024, 2028) { CommitteeTermId = term })).Value;
        Assert.True((await new EnterCommitments(store).RunAsync(Actor.System, scene.Plan, [new NewCommitment(3)])).Ok);
        if (quorum is not null) Assert.True((await new SetQuorum(store).RunAsync(Actor.System, scene.Plan, quorum)).Ok);
        scene.Secretariat = await database.ActorAsync(Role.Secretariat);
        var convened = await new ConveneMeeting(store).RunAsync(
            scene.Secretariat, scene.Plan, new MeetingCall(new LocalText("الاجتماع الأول"), Day, new TimeOnly(10, 0), MeetingForm.Remote),
            [new LocalText("منهجية المراجعة"), new LocalText("المجموعات الموضوعاتية")]);
        Assert.Null(convened.Refusal);
        scene.Meeting = convened.Value;
        return scene;
    }

    public static async Task<MeetingScene> HeldAsync(Engine engine = Engine.Sqlite, int? quorum = null)
    {
        var scene = await CalledAsync(engine, quorum);
        Assert.True((await new HoldMeeting(scene.Database.Store).RunAsync(scene.Secretariat, scene.Meeting)).Ok);
        return scene;
    }

    public async Task<MeetingDetails> SheetAsync(Actor? reader = null) =>
        (await new MeetingSheet(Database.Store).ReadAsync(reader ?? Secretariat, 3, 1)).Value!;

    public Task<Actor> MemberAsync(int body) =>
        Database.ActorAsync(Role.Member, body < 2 ? Side.Administration : Side.CivilSociety, Bodies[body]);

    public async Task<Result> AttendAsync(int body, params PersonPresent[] people)
    {
        var line = (await SheetAsync()).Bodies.Single(b => b.BodyId == Bodies[body]);
        return await new TakeAttendance(Database.Store).RunAsync(Secretariat, Meeting, Bodies[body], people, line.Version);
    }

    public async Task<Result> SignAsync(Actor member) =>
        await new SignMinutes(Database.Store).RunAsync(member, Meeting, (await SheetAsync()).MinutesVersion);

    public async Task ApproveAsync()
    {
        Assert.True((await AttendAsync(0, new PersonPresent(Capacity.Principal))).Ok);
        Assert.Null((await SignAsync(await MemberAsync(0))).Refusal);
        Assert.Null((await SignAsync(await MemberAsync(2))).Refusal);
    }

    /// <summary>What the record says was done, newest last.</summary>
    public async Task<IReadOnlyList<string>> RecordAsync()
    {
        await using var db = Database.Read();
        return await db.Record.OrderBy(e => e.Seq).Select(e => e.Action).ToListAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static async Task<Guid> BodyAsync(TestDatabase database, Side side, string name) =>
        (await new EnterBody(database.Store).RunAsync(Actor.System, new NewBody(side, BodyKind.Other, new LocalText(name)))).Value;
}
