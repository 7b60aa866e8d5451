using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>The whole program with one card that is being written, and people of both sides who open it in a browser.</summary>
public sealed class CardApp(WorkspaceApp app)
{
    public const string Official = "مديرة التحول الرقمي", OtherOfficial = "رئيس قسم المعطيات", Volunteer = "ممثلة الجمعية", OtherVolunteer = "منسق التحالف", Observer = "ملاحظ";

    private readonly Dictionary<string, Guid> _people = [];
    private Guid? _administrator;

    public Plan Plan { get; } = new(7, new LocalText("الخطة السابعة"), 2030, 2032);
    public Body Agency { get; } = new(Side.Administration, BodyKind.Agency, new LocalText("وكالة التنمية الرقمية"));
    public Guid CardId { get; private set; }
    public string Address => $"/plans/{Plan.Number}/cards/1";
    public Guid AccountOf(string function) => _people[function];

    public static async Task<CardApp> OnAsync(WorkspaceApp app)
    {
        var cards = new CardApp(app);
        var commitment = new Commitment(cards.Plan.Id, 1, new LocalText("بوابة المعطيات المفتوحة"), cards.Agency.Id);
        await cards.WriteAsync(cards.Plan, cards.Agency);
        await cards.WriteAsync(commitment);
        foreach (var (function, role, side) in new (string, Role, Side?)[]
        {
            (Official, Role.Member, Side.Administration), (OtherOfficial, Role.CoLead, Side.Administration),
            (Volunteer, Role.Member, Side.CivilSociety), (OtherVolunteer, Role.CoLead, Side.CivilSociety), (Observer, Role.Observer, null),
        }) cards._people[function] = await app.PersonAsync(function, role, side);

        var text = new DraftText("ar", "بوابة المعطيات المفتوحة")
        {
            Sections = new Dictionary<string, string> { ["problem"] = "المعطيات متفرقة بين الإدارات." },
            Activities = [new DraftText.DraftActivity("جرد المعطيات"), new DraftText.DraftActivity("نشر المعطيات")],
            Indicators = [new DraftText.DraftIndicator("رضا المستعملين")],
        };
        var opened = await app.Get<OpenCard>().RunAsync(Actor.System, cards.Plan.Id, text, commitment.Id, []);
        Assert.Null(opened.Refusal);
        cards.CardId = opened.Value!.CardId;
        return cards;
    }

    /// <summary>The card, open to be written, in a window of its own.</summary>
    /// <param name="function">Who signs in; null in a further window of somebody who has.</param>
    public async Task<IPage> OpenAsync(IBrowserContext person, string? function)
    {
        var page = await person.NewPageAsync();
        if (function is not null) await app.SignInAsync(page, function);
        await page.GotoAsync(app.Address + Address);
        await ReadyAsync(page);
        return page;
    }

    public static Task ReadyAsync(IPage page) => page.Locator(".card-host[data-live]").WaitForAsync();

    /// <param name="part">A section's name, or a line's as <c>activity_what</c>.</param>
    public static ILocator Words(IPage page, string part, int index = 0) => page.Locator($"[data-stop='{part}']").Nth(index);

    /// <summary>What stands in a part, without others' carets.</summary>
    public static Task<string> TextAsync(IPage page, string part, int index = 0) => Words(page, part, index).EvaluateAsync<string>(
        "part => { const copy = part.cloneNode(true); for (const caret of copy.querySelectorAll('.card-caret')) caret.remove(); return copy.textContent; }");

    public static Task StateAsync(IPage page, string state) =>
        Assertions.Expect(page.Locator(".card-host")).ToHaveAttributeAsync("data-state", state);

    /// <summary>The line is cut, and the page has noticed: what is typed from now on is not sent.</summary>
    public static async Task CutAsync(IPage page)
    {
        await page.Context.SetOfflineAsync(true);
        await StateAsync(page, "offline");
    }

    public static async Task SavedAsync(params IPage[] pages)
    {
        foreach (var page in pages) await StateAsync(page, "saved");
    }

    /// <summary>Everybody sees what the server has.</summary>
    public async Task SameAsync(string part, params IPage[] pages)
    {
        var sections = SectionPlace.Of((await NewestAsync()).Document, part)!;
        var kept = string.Concat(WrittenCard.PlainText(sections.Node).Split('\n'));
        foreach (var page in pages)
        {
            for (var since = Stopwatch.StartNew(); await TextAsync(page, part) != kept && since.Elapsed < Patience.Long;) await page.WaitForTimeoutAsync(100);
            Assert.Equal(kept, await TextAsync(page, part));
        }
    }

    /// <summary>Puts the caret at the end of a part: a press on its label does, once the window has taken it.</summary>
    public static async Task AtEndAsync(IPage page, string part)
    {
        var label = page.Locator($"[data-part='{part}'] .card-name").First;
        for (var presses = 0; presses < 10; presses++)
        {
            await label.ClickAsync();
            for (var since = Stopwatch.StartNew(); since.Elapsed < TimeSpan.FromSeconds(5);)
            {
                if (await label.EvaluateAsync<bool>("label => document.activeElement?.isContentEditable === true && label.closest('[data-part]').contains(getSelection().anchorNode)")) return;
                await page.WaitForTimeoutAsync(50);
            }
        }

        Assert.Fail($"The caret does not come to {part}.");
    }

    /// <summary>Types where the caret is, until it stands in the part.</summary>
    public static async Task TypeAsync(IPage page, string part, string words)
    {
        await page.Keyboard.TypeAsync(words);
        await Patience.UntilAsync(async () => (await TextAsync(page, part)).Contains(words, StringComparison.Ordinal));
    }

    public async Task<CardVersion> NewestAsync()
    {
        await using var db = app.Get<Database>().Reader();
        return (await CardVersion.AtAsync(db, CardId))!;
    }

    public async Task<IReadOnlyList<CardCommit>> CommitsAsync()
    {
        await using var db = app.Get<Database>().Reader();
        return await db.CardCommits.AsNoTracking().Where(commit => commit.CardId == CardId).OrderBy(commit => commit.Revision).ToListAsync();
    }

    public async Task TakeRightAsync(string function)
    {
        await using var db = app.Get<Database>().Reader();
        var account = AccountOf(function);
        var grant = await db.Grants.SingleAsync(grant => grant.AccountId == account);
        var done = await app.Get<RevokeRole>().RunAsync(Actor.Of(_administrator ??= await app.PersonAsync("المديرة", Role.Administrator)), grant.Id);
        Assert.Null(done.Refusal);
    }

    private async Task WriteAsync(params object[] things)
    {
        await using var transaction = (await app.Get<Database>().BeginAsync()).Value!;
        transaction.Db.AddRange(things);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }
}
