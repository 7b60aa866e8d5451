using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The whole program with a plan, accepted proposals, an open round, its two co-leads, and somebody of every other role.</summary>
public sealed class ScoringApp(WorkspaceApp app)
{
    public const string OfficialFunction = "منسقة عن الإدارة", VolunteerFunction = "منسق عن المجتمع المدني";

    public WorkspaceApp App => app;
    public Plan Plan { get; } = new(7, new LocalText("الخطة السابعة"), 2030, 2032);
    public Guid Official { get; private set; }
    public Guid Volunteer { get; private set; }
    public IReadOnlyDictionary<Role, Guid> Others { get; private set; } = new Dictionary<Role, Guid>();
    public EvaluationGrid Grid { get; private set; } = null!;
    public ScoringRound Round { get; private set; } = null!;
    public IReadOnlyList<ScoredProposal> Scored { get; private set; } = [];

    public string ListAddress => ScoreAddress.List(Plan.Number, Round.Number);
    public string SheetAddress(int proposal) => ScoreAddress.Sheet(Plan.Number, Round.Number, proposal);

    public static async Task<ScoringApp> OnAsync(
        WorkspaceApp app, int proposals = 2, int criteria = 3, RevealRule reveal = RevealRule.WholePair, bool showsSeals = false)
    {
        var scoring = new ScoringApp(app);
        scoring.Official = await app.PersonAsync(OfficialFunction, Role.CoLead, Side.Administration);
        scoring.Volunteer = await app.PersonAsync(VolunteerFunction, Role.CoLead, Side.CivilSociety);
        scoring.Others = new Dictionary<Role, Guid>
        {
            [Role.Secretariat] = await app.PersonAsync("الكتابة", Role.Secretariat),
            [Role.Administrator] = await app.PersonAsync("المدير", Role.Administrator),
            [Role.Member] = await app.PersonAsync("عضو عن المجتمع المدني", Role.Member, Side.CivilSociety),
            [Role.Expert] = await app.PersonAsync("خبيرة", Role.Expert),
            [Role.Observer] = await app.PersonAsync("ملاحظ", Role.Observer),
        };
        await scoring.PrepareAsync(proposals, criteria, reveal, showsSeals);
        return scoring;
    }

    private async Task PrepareAsync(int count, int criteria, RevealRule reveal, bool showsSeals)
    {
        Plan.AddTheme(1, new LocalText("المشاركة المواطنة"), []);
        Grid = new EvaluationGrid(Plan.Id, 1, new LocalText("شبكة التقييم"), 1, 5);
        Assert.True(Grid.Describe(Grid.Name, 1, 5, 1, showsSeals).Ok);
        Assert.True(Grid.SetCriteria([.. Enumerable.Range(1, criteria).Select(i => new NewCriterion(
            new LocalText($"المعيار {i}"), new LocalText($"السؤال {i}"), i, null,
            Enumerable.Range(1, 5).ToDictionary(points => points, points => new LocalText($"معنى النقطة {points}"))))]).Ok);
        foreach (var side in Sides.Both) Assert.True(Grid.Sign(side, ActorOf(side).AccountId!.Value, DateTime.UtcNow).Ok);

        var proposals = Enumerable.Range(1, count).Select(i =>
        {
            var proposal = new Proposal(Plan.Id, i, Plan.Themes[0].Id, Channel.Portal, $"مقترح رقم {i}", $"نص المقترح رقم {i}", null);
            Assert.True(proposal.Accept().Ok);
            return proposal;
        }).ToList();
        Round = new ScoringRound(Plan.Id, Grid.Id, 1, new LocalText("الجولة الأولى"));
        Assert.True(Round.SetRules(Round.Name, reveal, null, DeadlineRule.StaysOpen).Ok);
        var pair = Round.AddPair(Official, Volunteer, null, [Plan.Themes[0].Id]).Value!;
        Assert.True(Round.Open(app.Get<ScoreVault>().NewKeyFor(Round.Id), DateTime.UtcNow).Ok);
        Scored = [.. proposals.Select(proposal => new ScoredProposal(Round.Id, proposal.Id, pair))];
        await WriteAsync(Plan, Grid);
        await WriteAsync([.. proposals]);
        await WriteAsync([Round, .. Scored]);
    }

    public async Task<ScoreSheet> SheetAsync(int proposal, Side side)
    {
        await using var db = app.Get<Database>().Reader();
        var id = Scored[proposal - 1].Id;
        return await db.ScoreSheets.SingleAsync(sheet => sheet.ScoredProposalId == id && sheet.Side == side);
    }

    public ScoreDraft Draft(int points, string? comment = null, string? overall = null)
    {
        var ids = GridShape.Of(Grid).Criteria;
        return new ScoreDraft(ids.ToDictionary(id => id, _ => points), comment is null ? new Dictionary<Guid, string>() : ids.ToDictionary(id => id, _ => comment), overall);
    }

    public async Task KeepAsync(int proposal, Side side, ScoreDraft draft)
    {
        var sheet = await SheetAsync(proposal, side);
        Assert.Null((await app.Get<KeepDraft>().RunAsync(ActorOf(side), sheet.Id, sheet.Version, draft)).Refusal);
    }

    public async Task SealAsync(int proposal, Side side, ScoreDraft draft)
    {
        await KeepAsync(proposal, side, draft);
        var sheet = await SheetAsync(proposal, side);
        Assert.Null((await app.Get<SealScores>().RunAsync(ActorOf(side), sheet.Id, sheet.Version)).Refusal);
    }

    public Actor ActorOf(Side side) => Actor.Of(side is Side.Administration ? Official : Volunteer);

    /// <summary>A browser without scripts in which somebody is signed in.</summary>
    public async Task<Visitor> VisitorAsync(Guid account)
    {
        var visitor = new Visitor(app);
        (await visitor.EnterAsExampleAsync(account)).EnsureSuccessStatusCode();
        return visitor;
    }

    private async Task WriteAsync(params object[] things)
    {
        await using var transaction = (await app.Get<Database>().BeginAsync()).Value!;
        transaction.Db.AddRange(things);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }
}
