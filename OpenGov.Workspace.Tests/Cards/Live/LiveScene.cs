using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>The running program with one card, and people who open it.</summary>
public sealed class LiveScene : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _open = [];
    private static int _plans = 10;

    private LiveScene(WorkspaceApp app) => App = app;

    public WorkspaceApp App { get; }
    public CommitmentCard Card { get; private set; } = null!;
    public Body Agency { get; } = new(Side.Administration, BodyKind.Agency, new LocalText("وكالة التنمية الرقمية"));

    public static async Task<LiveScene> WithAsync(WorkspaceApp app)
    {
        var scene = new LiveScene(app);
        var plan = new Plan(Interlocked.Increment(ref _plans), new LocalText("الخطة"), 2024, 2028, PlanWork.Review);
        var commitment = new Commitment(plan.Id, 1, new LocalText("بوابة المعطيات المفتوحة"), scene.Agency.Id);
        scene.Card = new CommitmentCard(plan.Id, commitment.Id, CardKind.New, "ar", null, DateTime.UtcNow);
        var opened = CardVersion.Opened(scene.Card.Id, TestCard.Of(["المعطيات متفرقة بين الإدارات."], TestCard.First), null);
        var outline = new CardOutline(scene.Card.Id);
        outline.Take(WrittenCard.Of(opened.Document), 0, DateTime.UtcNow, null);
        await scene.AddAsync(plan, scene.Agency, commitment);
        await scene.AddAsync(scene.Card, new CardSnapshot(opened, Schema.Card.Number, DateTime.UtcNow), outline);
        return scene;
    }

    public async Task AddAsync(params object[] things)
    {
        await using var transaction = (await App.Get<Database>().BeginAsync()).Value!;
        transaction.Db.AddRange(things);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }

    public async Task<(Guid Account, Visitor Visitor)> PersonAsync(Role role, Side? side = null)
    {
        var account = await App.PersonAsync($"عضو {Guid.NewGuid():N}", role, side);
        var visitor = new Visitor(App);
        (await visitor.EnterAsExampleAsync(account)).EnsureSuccessStatusCode();
        return (account, visitor);
    }

    public async Task<HubLine> LineAsync(Visitor visitor)
    {
        var line = await HubLine.OpenAsync(App.Address, visitor.Cookies);
        _open.Add(line);
        return line;
    }

    /// <summary>Somebody new with the card open.</summary>
    public async Task<HubLine> EditorAsync(Role role = Role.Member, Side? side = Side.Administration)
    {
        var line = await LineAsync((await PersonAsync(role, side)).Visitor);
        var reply = await line.JoinAsync(Card.Id);
        Assert.True(reply!["rev"] is not null, reply.ToJsonString());
        return line;
    }

    public async Task<CardVersion> NewestAsync()
    {
        await using var db = App.Get<Database>().Reader();
        return (await CardVersion.AtAsync(db, Card.Id))!;
    }

    public async Task<string> ProblemAsync() => TestCard.Read((await NewestAsync()).Document, "problem").Trim();

    public async ValueTask DisposeAsync()
    {
        foreach (var one in _open) await one.DisposeAsync();
    }
}
