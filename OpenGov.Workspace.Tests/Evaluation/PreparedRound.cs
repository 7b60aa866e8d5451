using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A plan with two themes, accepted proposals in both, people of both sides, and a round that is being prepared on an adopted grid.</summary>
internal sealed class PreparedRound : IAsyncDisposable
{
    private PreparedRound(Engine engine)
    {
        Database = new TestDatabase(engine);
        Vault = new ScoreVault(Database.Folder);
    }

    public TestDatabase Database { get; }
    public ScoreVault Vault { get; }
    public Plan Plan { get; } = new(2, new LocalText("الخطة الثانية"), 2021, 2023);
    public Actor Secretariat { get; private set; } = null!;
    public IReadOnlyList<Actor> Officials { get; private set; } = [];
    public IReadOnlyList<Actor> Volunteers { get; private set; } = [];
    public EvaluationGrid Grid { get; private set; } = null!;
    public Guid RoundId { get; private set; }
    public Guid FirstTheme => Plan.Themes[0].Id;
    public Guid SecondTheme => Plan.Themes[1].Id;

    /// <param name="first">How many proposals of the first theme; they are numbered first.</param>
    public static async Task<PreparedRound> WithAsync(int first = 4, int second = 0, Engine engine = Engine.Sqlite, bool showsSeals = false)
    {
        var scene = new PreparedRound(engine);
        scene.Plan.AddTheme(1, new LocalText("المشاركة المواطنة"), []);
        scene.Plan.AddTheme(2, new LocalText("شفافية الميزانية"), []);
        scene.Secretariat = await scene.Database.ActorAsync(Role.Secretariat);
        scene.Officials = [await scene.LeadAsync(Side.Administration), await scene.LeadAsync(Side.Administration), await scene.LeadAsync(Side.Administration)];
        scene.Volunteers = [await scene.LeadAsync(Side.CivilSociety), await scene.LeadAsync(Side.CivilSociety), await scene.LeadAsync(Side.CivilSociety)];
        scene.Grid = EvaluationScene.AdoptedGrid(scene.Plan.Id, 2, scene.Officials[0], scene.Volunteers[0], showsSeals: showsSeals);
        await scene.Database.AddAsync(scene.Plan, scene.Grid);
        for (var i = 1; i <= first + second; i++) await scene.AcceptedAsync(i, i <= first ? scene.FirstTheme : scene.SecondTheme);

        Assert.Equal(1, (await new PrepareRound(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan.Id, scene.Grid.Id, Rules)).Value);
        await using var db = scene.Database.Read();
        scene.RoundId = (await db.ScoringRounds.SingleAsync()).Id;
        return scene;
    }

    public static RoundRules Rules => new(new LocalText("الجولة الأولى"), RevealRule.EachProposal, null, DeadlineRule.StaysOpen);

    public Task<Actor> LeadAsync(Side side) => Database.ActorAsync(Role.CoLead, side);

    public async Task<Guid> AcceptedAsync(int number, Guid theme)
    {
        var proposal = new Proposal(Plan.Id, number, theme, Channel.Portal, $"مقترح رقم {number}", $"نص المقترح رقم {number}", null);
        Assert.True(proposal.Accept().Ok);
        await Database.AddAsync(proposal);
        return proposal.Id;
    }

    /// <summary>The nth official with the nth volunteer.</summary>
    public async Task<Guid> PairAsync(int nth, params Guid[] themes) =>
        (await AddPairAsync(new NewPair(Officials[nth].AccountId!.Value, Volunteers[nth].AccountId!.Value, themes))).Value;

    public Task<Result<Guid>> AddPairAsync(NewPair pair) => new AddPair(Database.Store).RunAsync(Secretariat, RoundId, pair);
    public TakeOutProposals TakeOut => new(Database.Store, new Reveal(new SealedScores(Vault), NullLogger<Reveal>.Instance));
    public Task<Result<int>> AssignAsync() => new AssignProposals(Database.Store).RunAsync(Secretariat, RoundId);
    public Task<Result> OpenAsync() => new OpenRound(Database.Store, Vault).RunAsync(Secretariat, RoundId);

    /// <summary>One pair with deputies for the first theme, its proposals assigned, and the round open.</summary>
    public async Task<Guid> OpenWithOnePairAsync(bool deputies = true)
    {
        var pair = (await AddPairAsync(new NewPair(
            Officials[0].AccountId!.Value, Volunteers[0].AccountId!.Value, [FirstTheme],
            deputies ? Officials[1].AccountId : null, deputies ? Volunteers[1].AccountId : null))).Value;
        Assert.True((await AssignAsync()).Ok);
        Assert.True((await OpenAsync()).Ok);
        return pair;
    }

    /// <summary>The numbers of the proposals that a pair has.</summary>
    public async Task<IReadOnlyList<int>> NumbersOfAsync(Guid pair)
    {
        await using var db = Database.Read();
        return await db.ScoredProposals.Where(s => s.PairId == pair)
            .Join(db.Proposals, s => s.ProposalId, p => p.Id, (_, p) => p.Number).OrderBy(number => number).ToListAsync();
    }

    public async Task<ScoredProposal> ScoredAsync(int number)
    {
        await using var db = Database.Read();
        return await db.ScoredProposals.Include(s => s.Sheets).SingleAsync(s => db.Proposals.Any(p => p.Id == s.ProposalId && p.Number == number));
    }

    /// <summary>Something is written on a sheet, past the vault, or sealed.</summary>
    public async Task WriteAsync(int number, Side side, bool sealIt = false)
    {
        var begun = await Database.Database.BeginAsync();
        await using var transaction = begun.Value!;
        var id = (await ScoredAsync(number)).SheetOf(side).Id;
        var sheet = await transaction.Db.ScoreSheets.SingleAsync(s => s.Id == id);
        Assert.True(sheet.Keep([1, 2, 3]).Ok);
        if (sealIt) Assert.True(sheet.Seal([1, 2, 3], new string('0', 64), DateTime.UtcNow, late: false).Ok);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
