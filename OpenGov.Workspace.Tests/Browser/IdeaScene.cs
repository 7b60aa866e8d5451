using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Playwright;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Browser;

/// <summary>A plan that collects proposals, with the people through whose hands one goes; each at a browser of their own, on one day after the other.</summary>
internal sealed class IdeaScene
{
    public const int Number = 9;
    public const string Secretariat = "كاتبة اللجنة", Official = "منسقة عن الإدارة", Volunteer = "منسق عن المجتمع المدني", Ministry = "مديرة بالوزارة", Association = "رئيس الجمعية";
    public const string Commitment = "بوابة المعطيات المفتوحة للجماعات";
    public static readonly LocalText MinistryName = new("وزارة الداخلية");

    private readonly FastClock _clock;
    private readonly Dictionary<string, Guid> _accounts = [];
    private readonly Dictionary<string, IBrowserContext> _desks = [];
    private readonly Dictionary<string, DateOnly> _signedIn = [];

    private IdeaScene(WorkspaceApp app, FastClock clock) => (App, _clock) = (app, clock);

    public WorkspaceApp App { get; }
    public Guid PlanId { get; private set; }

    /// <summary>A narrow telephone that runs no script.</summary>
    public IPage Phone { get; private set; } = null!;
    public DateOnly Today => Dates.DayOf(_clock.GetUtcNow().UtcDateTime);

    public static async Task<IdeaScene> OnAsync(WorkspaceApp app, FastClock clock)
    {
        var scene = new IdeaScene(app, clock);
        await scene.PrepareAsync();
        scene.Phone = await (await Chromium.PersonAsync(app, width: 390, height: 844, scripts: false)).NewPageAsync();
        return scene;
    }

    private async Task PrepareAsync()
    {
        var ministry = (await App.Get<EnterBody>().RunAsync(Actor.System, new NewBody(Side.Administration, BodyKind.Ministry, MinistryName))).Value;
        var association = (await App.Get<EnterBody>().RunAsync(Actor.System, new NewBody(Side.CivilSociety, BodyKind.Association, new LocalText("جمعية الشفافية")))).Value;
        foreach (var (function, role, side, body) in new (string, Role, Side?, Guid?)[]
        {
            (Secretariat, Role.Secretariat, null, null), (Official, Role.CoLead, Side.Administration, null), (Volunteer, Role.CoLead, Side.CivilSociety, null),
            (Ministry, Role.Member, Side.Administration, ministry), (Association, Role.Member, Side.CivilSociety, association),
        }) _accounts[function] = await App.PersonAsync(function, role, side, body);

        PlanId = (await App.Get<OpenPlan>().RunAsync(Actor.System, new NewPlan(Number, new LocalText("خطة العمل التاسعة"), Today.Year, Today.Year + 3)
        {
            Themes = [new NewTheme(1, new LocalText("الولوج إلى المعلومة"))],
        })).Value;
        Done(await App.Get<PublishCalendar>().RunAsync(Actor.System, PlanId));
        Done(await App.Get<PublishRegister>().RunAsync(Actor.System, PlanId));
        Done(await App.Get<EnterCommitments>().RunAsync(Actor.System, PlanId, [new NewCommitment(1, new LocalText(Commitment), ministry)]));

        var grid = (await App.Get<OpenGrid>().RunAsync(ActorOf(Secretariat), PlanId, GridStart.Example)).Value!;
        await using var db = App.Get<Database>().Reader();
        var read = GridText.FingerprintOf(await db.EvaluationGrids.Include(one => one.Criteria).SingleAsync(one => one.Id == grid.Id));
        foreach (var member in new[] { Ministry, Association }) Done(await App.Get<AdoptGrid>().RunAsync(ActorOf(member), grid.Id, read));
    }

    /// <summary>A round in which the two co-leads score what was accepted.</summary>
    public async Task OpenRoundAsync()
    {
        await using var db = App.Get<Database>().Reader();
        var grid = await db.EvaluationGrids.Select(one => one.Id).SingleAsync();
        var secretariat = ActorOf(Secretariat);
        var rules = new RoundRules(new LocalText("الجولة الأولى"), RevealRule.EachProposal, null, DeadlineRule.StaysOpen);
        Assert.Equal(1, (await App.Get<PrepareRound>().RunAsync(secretariat, PlanId, grid, rules)).Value);
        var round = await db.ScoringRounds.Select(one => one.Id).SingleAsync();
        var theme = await db.Themes.Select(one => one.Id).SingleAsync();
        Done(new((await App.Get<AddPair>().RunAsync(secretariat, round, new NewPair(_accounts[Official], _accounts[Volunteer], [theme]))).Refusal));
        Assert.Equal(1, (await App.Get<AssignProposals>().RunAsync(secretariat, round)).Value);
        Done(await App.Get<OpenRound>().RunAsync(secretariat, round));
    }

    public DateOnly NextDay(int days = 1)
    {
        _clock.Advance(TimeSpan.FromDays(days));
        return Today;
    }

    /// <summary>Time passes while somebody fills in a form.</summary>
    public void Write() => _clock.AdvanceMinutes(2);

    /// <summary>A page of the workspace, for somebody who has signed in today: yesterday's session is over.</summary>
    /// <param name="live">The page waits for its open connection.</param>
    public async Task<IPage> OpenAsync(string function, string address, bool live = true)
    {
        if (!_desks.TryGetValue(function, out var browser)) _desks[function] = browser = await Chromium.PersonAsync(App);
        foreach (var yesterdays in browser.Pages.ToList()) await yesterdays.CloseAsync();
        var page = await browser.NewPageAsync();
        if (_signedIn.GetValueOrDefault(function) == Today)
        {
            await page.GotoAsync($"{App.Address}/plans/{Number}{address}");
        }
        else
        {
            await browser.ClearCookiesAsync();
            await App.SignInAsync(page, function, $"/plans/{Number}{address}");
            _signedIn[function] = Today;
        }

        if (live) await ReadyAsync(page);
        return page;
    }

    public static Task ReadyAsync(IPage page) => Assertions.Expect(page.Locator("main[data-live]")).ToBeVisibleAsync();

    public static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>By a link of the page to another page of the workspace.</summary>
    public static async Task FollowAsync(IPage page, ILocator link)
    {
        await link.ClickAsync();
        await ReadyAsync(page);
    }

    /// <summary>As the folder's texts say it in Arabic.</summary>
    public string Say<T>(string key, params object[] about)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Language.Arabic.Culture;
        return App.Get<IStringLocalizer<T>>()[key, about];
    }

    public string Day(DateOnly day)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Language.Arabic.Culture;
        return App.Get<Dates>().Day(day);
    }

    private Actor ActorOf(string function) => Actor.Of(_accounts[function]);

    private static void Done(Result result) => Assert.True(result.Ok, result.Refusal?.Key);
}
