using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Proposals;

/// <summary>A plan with two themes, a commitment, two bodies, and as many proposals as a test asks for.</summary>
public sealed class ProposalScene : IAsyncDisposable
{
    private ProposalScene(Engine engine) => Database = new TestDatabase(engine);

    public TestDatabase Database { get; }
    public Plan Plan { get; } = new(2, new LocalText("الخطة الثانية"), 2021, 2023);
    public Body Ministry { get; } = new(Side.Administration, BodyKind.Ministry, new LocalText("وزارة العدل"));
    public Body Agency { get; } = new(Side.Administration, BodyKind.Agency, new LocalText("وكالة التنمية الرقمية"));
    public Commitment Commitment { get; private set; } = null!;
    public Actor Secretariat { get; private set; } = null!;
    public IReadOnlyList<Seen> Entered { get; private set; } = [];
    public Guid FirstTheme => Plan.Themes[0].Id;
    public Guid SecondTheme => Plan.Themes[1].Id;

    public static async Task<ProposalScene> WithAsync(int proposals, Engine engine = Engine.Sqlite)
    {
        var scene = new ProposalScene(engine);
        scene.Plan.AddTheme(1, new LocalText("المشاركة المواطنة"), []);
        scene.Plan.AddTheme(2, new LocalText("شفافية الميزانية"), []);
        scene.Commitment = new Commitment(scene.Plan.Id, 4, null, null);
        await scene.Database.AddAsync(scene.Plan, scene.Ministry, scene.Agency, scene.Commitment);
        scene.Secretariat = await scene.Database.ActorAsync(Role.Secretariat);
        if (proposals > 0) await scene.EnterAsync([.. Enumerable.Range(1, proposals).Select(i => scene.Draft($"مقترح رقم {i}"))]);
        return scene;
    }

    public ProposalDraft Draft(string text) => new() { ThemeId = FirstTheme, Channel = Channel.Portal, Text = text };

    public async Task EnterAsync(params ProposalDraft[] drafts)
    {
        var entered = await new EnterProposals(Database.Store).RunAsync(Secretariat, Plan.Id, drafts);
        Entered = [.. Entered, .. entered.Value!.Select(one => new Seen(one.Id))];
    }

    /// <summary>The proposals of these numbers, as they now stand in the register.</summary>
    public async Task<Seen[]> SeenAsync(params int[] numbers)
    {
        await using var db = Database.Read();
        return [.. (await db.Proposals.Where(p => numbers.Contains(p.Number)).OrderBy(p => p.Number).ToListAsync())
            .Select(p => new Seen(p.Id, p.Version))];
    }

    public async Task<Proposal> ProposalAsync(int number)
    {
        await using var db = Database.Read();
        return await db.Proposals.SingleAsync(p => p.Number == number);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
