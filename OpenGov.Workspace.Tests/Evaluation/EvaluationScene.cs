using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A plan with one theme and accepted proposals, two co-leads and their deputies, an adopted grid, and a round that is open.</summary>
public sealed class EvaluationScene : IAsyncDisposable
{
    private EvaluationScene(Engine engine)
    {
        Database = new TestDatabase(engine);
        Vault = new ScoreVault(Database.Folder);
    }

    public TestDatabase Database { get; }
    public ScoreVault Vault { get; }
    public Plan Plan { get; } = new(2, new LocalText("الخطة الثانية"), 2021, 2023);
    public Actor Secretariat { get; private set; } = null!;

    /// <summary>Co-leads.</summary>
    public Actor Official { get; private set; } = null!;
    public Actor Volunteer { get; private set; } = null!;

    /// <summary>Deputies.</summary>
    public Actor SecondOfficial { get; private set; } = null!;
    public Actor SecondVolunteer { get; private set; } = null!;

    /// <summary>Members of the committee, one of each side, who sign for it.</summary>
    public Actor Ministry { get; private set; } = null!;
    public Actor Association { get; private set; } = null!;
    public EvaluationGrid Grid { get; private set; } = null!;
    public ScoringRound Round { get; private set; } = null!;
    public ScoringPair Pair { get; private set; } = null!;
    public IReadOnlyList<ScoredProposal> Scored { get; private set; } = [];

    /// <param name="criteria">How many; weights 1, 2, 3 …, scale 1 to 5.</param>
    /// <param name="gate">Of the first criterion.</param>
    public static async Task<EvaluationScene> WithAsync(
        int proposals = 1, int criteria = 2, RevealRule reveal = RevealRule.EachProposal, DateOnly? deadline = null, Engine engine = Engine.Sqlite,
        int? gate = null)
    {
        var scene = new EvaluationScene(engine);
        await scene.PeopleAsync();
        scene.Plan.AddTheme(1, new LocalText("المشاركة المواطنة"), []);
        scene.Grid = AdoptedGrid(scene.Plan.Id, criteria, scene.Ministry, scene.Association, gate);
        await scene.Database.AddAsync(scene.Plan, scene.Grid);
        await scene.OpenRoundAsync(proposals, reveal, deadline);
        return scene;
    }

    public static EvaluationGrid AdoptedGrid(
        Guid planId, int criteria, Actor ministry, Actor association, int? gate = null, int number = 1, bool showsSeals = false)
    {
        var grid = new EvaluationGrid(planId, number, new LocalText("شبكة التقييم"), 1, 5);
        var written = Enumerable.Range(1, criteria).Select(i => new NewCriterion(
            new LocalText($"المعيار {i}"), new LocalText($"السؤال {i}"), i, i == 1 ? gate : null,
            Enumerable.Range(1, 5).ToDictionary(points => points, points => new LocalText($"معنى {points}"))));
        Assert.True(grid.SetCriteria([.. written]).Ok);
        Assert.True(grid.Describe(grid.Name, grid.Lowest, grid.Highest, grid.Tolerance, showsSeals).Ok);
        Assert.True(grid.Sign(Side.Administration, ministry.AccountId!.Value, DateTime.UtcNow).Ok);
        Assert.True(grid.Sign(Side.CivilSociety, association.AccountId!.Value, DateTime.UtcNow).Ok);
        return grid;
    }

    private async Task PeopleAsync()
    {
        Secretariat = await Database.ActorAsync(Role.Secretariat);
        Official = await Database.ActorAsync(Role.CoLead, Side.Administration);
        SecondOfficial = await Database.ActorAsync(Role.CoLead, Side.Administration);
        Volunteer = await Database.ActorAsync(Role.CoLead, Side.CivilSociety);
        SecondVolunteer = await Database.ActorAsync(Role.CoLead, Side.CivilSociety);
        Ministry = await Database.ActorAsync(Role.Member, Side.Administration);
        Association = await Database.ActorAsync(Role.Member, Side.CivilSociety);
    }

    private async Task OpenRoundAsync(int count, RevealRule reveal, DateOnly? deadline)
    {
        var proposals = Enumerable.Range(1, count).Select(i =>
        {
            var proposal = new Proposal(Plan.Id, i, Plan.Themes[0].Id, Channel.Portal, $"مقترح رقم {i}", $"نص المقترح رقم {i}", null);
            Assert.True(proposal.Accept().Ok);
            return proposal;
        }).ToList();
        await Database.AddAsync([.. proposals]);

        Round = new ScoringRound(Plan.Id, Grid.Id, 1, new LocalText("الجولة الأولى"));
        Assert.True(Round.SetRules(Round.Name, reveal, deadline, DeadlineRule.StaysOpen).Ok);
        Pair = Round.AddPair(Official.AccountId!.Value, Volunteer.AccountId!.Value, null, [Plan.Themes[0].Id]).Value!;
        Pair.NameDeputy(Side.Administration, SecondOfficial.AccountId);
        Pair.NameDeputy(Side.CivilSociety, SecondVolunteer.AccountId);
        Assert.True(Round.Open(Vault.NewKeyFor(Round.Id), DateTime.UtcNow).Ok);
        Scored = [.. proposals.Select(proposal => new ScoredProposal(Round.Id, proposal.Id, Pair))];
        await Database.AddAsync([Round, .. Scored]);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
