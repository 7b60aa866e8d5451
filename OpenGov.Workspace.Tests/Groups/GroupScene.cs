using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

/// <summary>A plan with two themes and three proposed groups; people of both sides, a deputy of each, a secretariat.</summary>
public sealed class GroupScene : IAsyncDisposable
{
    private GroupScene(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }
    public Guid Plan { get; private set; }
    public IReadOnlyList<Guid> Themes { get; private set; } = [];
    public Actor Secretariat { get; private set; } = Actor.System;
    public Actor Official { get; private set; } = Actor.System;
    public Actor Citizen { get; private set; } = Actor.System;
    public Actor OfficialDeputy { get; private set; } = Actor.System;
    public Actor CitizenDeputy { get; private set; } = Actor.System;

    public static async Task<GroupScene> ProposedAsync(Engine engine = Engine.Sqlite)
    {
        var database = new TestDatabase(engine);
        var (scene, store) = (new GroupScene(database), database.Store);
        scene.Plan = (await new OpenPlan(store).RunAsync(Actor.System, new NewPlan(3, new LocalText("الخطة الثالثة"), 2024, 2028))).Value;
        scene.Themes =
        [
            (await new AddTheme(store).RunAsync(Actor.System, scene.Plan, new NewTheme(1, new LocalText("الشفافية")))).Value,
            (await new AddTheme(store).RunAsync(Actor.System, scene.Plan, new NewTheme(2, new LocalText("العدالة المنفتحة")))).Value,
        ];
        Assert.True((await new ProposeGroups(store).RunAsync(
            Actor.System, scene.Plan, [new LocalText("المناخ والبيئة"), new LocalText("الشفافية والنزاهة"), new LocalText("العدالة المفتوحة")])).Ok);
        scene.Secretariat = await database.ActorAsync(Role.Secretariat);
        scene.Official = await database.ActorAsync(Role.CoLead, Side.Administration);
        scene.Citizen = await database.ActorAsync(Role.CoLead, Side.CivilSociety);
        scene.OfficialDeputy = await database.ActorAsync(Role.Member, Side.Administration);
        scene.CitizenDeputy = await database.ActorAsync(Role.Member, Side.CivilSociety);
        return scene;
    }

    /// <summary>The first group, led by <see cref="Official"/> and <see cref="Citizen"/> with their deputies.</summary>
    public static async Task<GroupScene> LedAsync(Engine engine = Engine.Sqlite)
    {
        var scene = await ProposedAsync(engine);
        await scene.LeadAsync(1);
        return scene;
    }

    public static async Task<GroupScene> OpenAsync(Engine engine = Engine.Sqlite)
    {
        var scene = await LedAsync(engine);
        await scene.OpenAsync(1);
        return scene;
    }

    public async Task LeadAsync(int group)
    {
        Assert.Null((await NameAsync(group, Side.Administration, Official, OfficialDeputy)).Refusal);
        Assert.Null((await NameAsync(group, Side.CivilSociety, Citizen, CitizenDeputy)).Refusal);
    }

    public async Task OpenAsync(int group)
    {
        Assert.Null((await SignOpeningAsync(group, Official)).Refusal);
        Assert.Null((await SignOpeningAsync(group, Citizen)).Refusal);
    }

    public async Task<Result> NameAsync(int group, Side side, Actor lead, Actor? deputy = null)
    {
        var sheet = await SheetAsync(group);
        return await new NameGroupLead(Database.Store).RunAsync(Secretariat, sheet.Id, side, lead.AccountId!.Value, deputy?.AccountId, sheet.Version);
    }

    public async Task<Result> SignOpeningAsync(int group, Actor actor)
    {
        var sheet = await SheetAsync(group);
        return await new OpenGroup(Database.Store).RunAsync(actor, sheet.Id, sheet.Version);
    }

    public async Task<GroupDetails> SheetAsync(int group = 1, Actor? reader = null) =>
        (await new GroupSheet(Database.Store).ReadAsync(reader ?? Secretariat, 3, group)).Value!;

    /// <summary>A member taken in by both co-leads.</summary>
    public async Task<Guid> MemberAsync(string institution = "جامعة محمد الخامس")
    {
        Assert.Null((await new AskToJoin(Database.Store).RunAsync(Actor.Public, (await SheetAsync()).Id, Request(institution))).Refusal);
        var member = (await SheetAsync()).Members.Last(m => m.State is MembershipState.Applied);
        Assert.Null((await new AcceptMember(Database.Store).RunAsync(Official, member.Id, member.Version)).Refusal);
        Assert.Null((await new AcceptMember(Database.Store).RunAsync(Citizen, member.Id, member.Version + 1)).Refusal);
        return member.Id;
    }

    public static MembershipRequest Request(string institution = "جامعة محمد الخامس") =>
        new(Affiliation.Academia, "أستاذة باحثة", null, institution, "0600000000", "أبحث في الموضوع");

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
