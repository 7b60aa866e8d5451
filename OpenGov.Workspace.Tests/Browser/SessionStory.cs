using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Browser;

/// <summary>
/// A whole consultation session in Arabic, its 140 minutes in accelerated time: two co-leads in two browsers, five telephones, the
/// screen of the room; it ends with ranked problems, three proposals in the register, and minutes that both sides have signed.
/// </summary>
public sealed class SessionStory : IAsyncLifetime
{
    private const string Run = "/plans/7/sessions/1/run";

    private static readonly string[] Said = ["المعطيات لا تنشر في وقتها", "الردود تتأخر", "لا يعرف المواطنون هذا الحق", "تأخر نشر المعطيات", "المعطيات غير قابلة لإعادة الاستعمال"];

    /// <summary>A line that is cut without a word is noticed by its silence.</summary>
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 60_000 };

    private readonly FastClock _clock = new();
    private readonly WorkspaceApp _app;

    public SessionStory() => _app = new WorkspaceApp { Clock = _clock };

    public ValueTask InitializeAsync() => _app.InitializeAsync();
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Two_co_leads_run_a_whole_session_with_the_room_and_one_of_them_loses_the_line()
    {
        using var turn = await Chromium.TakeTurnAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
        var scene = await CockpitScene.FillAsync(_app.Get<Database>());
        await using var hers = await Chromium.PersonAsync(_app);
        await using var his = await Chromium.PersonAsync(_app);
        var one = await OpenAsync(hers, CockpitScene.LeadName);
        var other = await OpenAsync(his, CockpitScene.OtherLeadName);
        await Assertions.Expect(one.Locator(".leads")).ToContainTextAsync("حاضر في هذه الصفحة");

        // The room is opened and the session begun; both see the same clock.
        await PressAsync(one, "فتح القاعة");
        await PressAsync(one, "بدء اللقاء");
        await Assertions.Expect(other.Locator(".clock .item")).ToHaveTextAsync("الافتتاح");
        var entry = (await _app.Get<RoomSheet>().ReadAsync(scene.Lead, scene.SessionId)).Value!.Entry!;
        var wall = await hers.NewPageAsync();
        await wall.GotoAsync(_app.Address + "/plans/7/sessions/1/projector");
        await Assertions.Expect(wall.Locator(".code")).ToHaveTextAsync($"{entry.Code[..4]} {entry.Code[4..]}");
        await using var first = await Phone.JoinAsync(_app, entry);
        var phones = new List<Phone> { first };
        for (var i = 1; i < 5; i++) phones.Add(await Phone.JoinAsync(_app, entry));
        await Assertions.Expect(wall.Locator(".welcome")).ToContainTextAsync("5 هواتف");

        // Opening, twelve minutes: two over. The other lead moves on; the first one sees it, and who did it.
        _clock.AdvanceMinutes(12);
        await PressAsync(other, "البند الموالي");
        await Assertions.Expect(one.Locator(".clock .item")).ToHaveTextAsync("التحسيس بالحكومة المنفتحة");
        await Assertions.Expect(one.Locator(".agenda ol")).ToContainTextAsync("تجاوز");
        await Assertions.Expect(one.Locator(".acts li").First).ToContainTextAsync(CockpitScene.OtherLeadName);

        // Somebody of each side speaks; the item gets five minutes more.
        await SpeakAsync(one, "مديرة بالوكالة", "الإدارة", 6);
        await SpeakAsync(other, "رئيس جمعية", "المجتمع المدني", 5);
        await Assertions.Expect(one.Locator(".share")).ToContainTextAsync(new Regex("6:\\d\\d"));
        await PressAsync(one, "5 دقائق إضافية");
        await Assertions.Expect(other.Locator(".agenda li[aria-current]")).ToContainTextAsync("20 + 5");
        _clock.AdvanceMinutes(12);
        await NextAsync(one, other, "عرض المنهجية");
        _clock.AdvanceMinutes(9);
        await NextAsync(other, one, "عرض المحور");

        // A question asked on a telephone is answered; both write the minutes.
        await first.SendAsync("questions", "متى ستنشر المعطيات؟");
        await ChooseAsync(other, "الأسئلة");
        await PressAsync(other, "أجيب عنه شفويا");
        await one.Locator(".minutes .current textarea").FillAsync("عرض المحور من طرف المنسقة");
        await Assertions.Expect(other.Locator(".minutes .current textarea")).ToHaveValueAsync("عرض المحور من طرف المنسقة");
        await other.Locator(".minutes .current textarea").FillAsync("عرض المحور من طرف المنسقة، ثم نقاش");
        await Assertions.Expect(one.Locator(".minutes .current textarea")).ToHaveValueAsync("عرض المحور من طرف المنسقة، ثم نقاش");
        _clock.AdvanceMinutes(28);
        await NextAsync(one, other, "جمع الأفكار والمقترحات");

        // The poll: prepared, put to the room, five votes, results on the screen.
        await ChooseAsync(one, "استطلاع الرأي");
        await one.GetByText("إعداد استطلاع").ClickAsync();
        await one.Locator("#poll-text").FillAsync("ما الأولوية في هذا المحور؟");
        await one.Locator("#poll-options").FillAsync("النشر الاستباقي\nآجال الرد\nالتوعية");
        await PressAsync(one, "إعداد");
        await PressAsync(one, "فتح الاستطلاع");
        await Task.WhenAll(phones.Select((phone, i) => phone.VoteAsync(i < 3 ? "النشر الاستباقي" : "التوعية")));
        await PressAsync(one, "إظهار النتائج للقاعة");
        await Assertions.Expect(wall.Locator(".bars [data-votes]").First).ToHaveTextAsync("3");
        await ChooseAsync(other, "استطلاع الرأي");
        await PressAsync(other, "إغلاق الاستطلاع");
        await Assertions.Expect(one.Locator(".poll")).ToContainTextAsync("5 أوراق تصويت");

        // Problems come from the telephones; the one said twice is merged.
        await Task.WhenAll(phones.Select((phone, i) => phone.SendAsync("problems", Said[i])));
        await ChooseAsync(one, "الإشكاليات والحلول");
        await Assertions.Expect(one.Locator(".board ol > li")).ToHaveCountAsync(5);
        await ProblemOn(one, Said[0]).GetByRole(AriaRole.Checkbox).CheckAsync();
        await ProblemOn(one, Said[3]).GetByRole(AriaRole.Checkbox).CheckAsync();
        await one.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^دمج المختارة") }).ClickAsync();
        await Assertions.Expect(one.Locator(".board ol > li")).ToHaveCountAsync(4);

        // The other lead's line is cut: the first one sees it, and goes on alone; the room ranks.
        await his.SetOfflineAsync(true);
        await Assertions.Expect(one.Locator(".leads")).ToContainTextAsync("انقطع اتصاله", Patiently);
        await one.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^ترتيب القاعة") }).ClickAsync();
        await Task.WhenAll(phones.Select((phone, i) => phone.RankAsync(i == 4 ? Said[1] : Said[0])));
        await Assertions.Expect(one.Locator(".ranking")).ToContainTextAsync("5 أوراق تصويت");
        await PressAsync(one, "إغلاق الترتيب");
        await Assertions.Expect(wall.Locator(".ranks li").First).ToContainTextAsync(Said[0]);
        _clock.AdvanceMinutes(45);
        await his.SetOfflineAsync(false);
        await Assertions.Expect(other.Locator(".board .place").First).ToHaveTextAsync("1", new() { Timeout = 60_000 });
        await Assertions.Expect(one.Locator(".leads")).Not.ToContainTextAsync("انقطع اتصاله");

        await ChooseAsync(other, "الإشكاليات والحلول");

        // For three problems a solution and its expected result, each into the register by one gesture, of either lead.
        await SolveAsync(other, Said[0], "جدول زمني سنوي للنشر الاستباقي", "معطيات محينة في متناول الجميع");
        await SolveAsync(one, Said[1], "منصة لتتبع طلبات المعلومات", "رد داخل الأجل القانوني");
        await SolveAsync(other, Said[2], "حملة توعية جهوية مع الجمعيات", "معرفة أوسع بالحق في المعلومة");
        await using (var db = _app.Get<Database>().Reader())
        {
            Assert.Equal([1, 2, 3], await db.Proposals.Where(p => p.SessionId == scene.SessionId).OrderBy(p => p.Number).Select(p => p.Number).ToListAsync());
        }

        // A decision and an action; then the closing, the end, and the room is closed.
        await one.Locator("#decision").FillAsync("عرض خلاصات اللقاء على لجنة الإشراف");
        await PressAsync(one, "تدوين القرار");
        await other.GetByText("تدوين مهمة").ClickAsync();
        await other.Locator("#action-new-text").FillAsync("نشر العروض");
        await other.GetByLabel("هيئة أو طرف بأكمله").SelectOptionAsync("Administration");
        await PressAsync(other, "تدوين المهمة");
        await Assertions.Expect(one.Locator(".outcomes")).ToContainTextAsync("نشر العروض");
        await NextAsync(other, one, "الاختتام");
        _clock.AdvanceMinutes(8);
        await PressAsync(one, "إنهاء اللقاء");
        await Assertions.Expect(other.Locator(".clock")).ToContainTextAsync("دار اللقاء من");
        await PressAsync(one, "إغلاق القاعة");
        await Assertions.Expect(one.Locator(".door .asks")).ToBeVisibleAsync();   // asked once, with the consequence in words
        await PressAsync(one, "إغلاق القاعة");
        await Assertions.Expect(other.Locator(".door")).ToContainTextAsync("القاعة مغلقة");

        // Both sign the same words; published, anybody reads them.
        foreach (var page in new[] { one, other })
        {
            await page.GotoAsync(_app.Address + "/plans/7/sessions/1/minutes", new() { WaitUntil = WaitUntilState.NetworkIdle });
            await Assertions.Expect(page.Locator(".problems li").First).ToContainTextAsync(Said[0]);
            await PressAsync(page, "توقيع المحضر");
            await Assertions.Expect(page.Locator(".sealing li").Last).ToContainTextAsync(page == one ? CockpitScene.LeadName : CockpitScene.OtherLeadName);
        }
        await PressAsync(other, "نشر المحضر");
        await Assertions.Expect(other.Locator(".sealing")).ToContainTextAsync("نشر في");
        var minutes = (await _app.Get<SessionMinutes>().ReadAsync(Actor.Public, 7, 1)).Value!.Content;
        Assert.Equal((6, 5, 1), (minutes.Items.Count(item => item.Seconds > 0), minutes.Participants, minutes.Polls.Count));
        Assert.Equal([1, 2, 3], minutes.Problems.SelectMany(problem => problem.Solutions).Select(solution => solution.Proposal!.Value).Order());
        Assert.Equal("عرض المحور من طرف المنسقة، ثم نقاش", minutes.Items[3].Notes);
        Assert.InRange(minutes.Items.Sum(item => item.Seconds!.Value), 120 * 60, 140 * 60);
        foreach (var phone in phones.Skip(1)) await phone.DisposeAsync();
    }

    private async Task<IPage> OpenAsync(IBrowserContext person, string function)
    {
        var page = await person.NewPageAsync();
        await _app.SignInAsync(page, function, Run);
        await Assertions.Expect(page.Locator(".cockpit[data-ready]")).ToBeVisibleAsync();
        return page;
    }

    private static Task PressAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(name)}( |$)") }).First.ClickAsync(new() { Timeout = 20_000 });

    private static Task ChooseAsync(IPage page, string panel) => page.Locator(".which").GetByRole(AriaRole.Button, new() { Name = panel }).ClickAsync();

    private static ILocator ProblemOn(IPage page, string text) => page.Locator(".board ol > li").Filter(new() { HasText = text });

    private static async Task NextAsync(IPage who, IPage looks, string item)
    {
        await PressAsync(who, "البند الموالي");
        foreach (var page in new[] { who, looks }) await Assertions.Expect(page.Locator(".clock .item")).ToHaveTextAsync(item);
    }

    private async Task SpeakAsync(IPage page, string speaker, string side, double minutes)
    {
        if (!await page.Locator("#speaker").IsVisibleAsync()) await page.GetByText("تسجيل طلب كلمة").ClickAsync();
        await page.Locator("#speaker").FillAsync(speaker);
        await page.Locator(".sides").GetByLabel(side).CheckAsync();
        await PressAsync(page, "إضافة إلى اللائحة");
        await PressAsync(page, "إعطاء الكلمة");
        await Assertions.Expect(page.Locator(".speaking")).ToContainTextAsync(speaker);
        _clock.AdvanceMinutes(minutes);
        await PressAsync(page, "انتهت الكلمة");
        await Assertions.Expect(page.Locator(".speaking")).ToHaveCountAsync(0);
    }

    private static async Task SolveAsync(IPage page, string problem, string solution, string expected)
    {
        var on = ProblemOn(page, problem);
        await on.GetByText("اقتراح حل").ClickAsync();
        await on.GetByLabel("الحل المقترح").First.FillAsync(solution);
        await on.GetByLabel("النتيجة المنتظرة").First.FillAsync(expected);
        await on.GetByRole(AriaRole.Button, new() { Name = "تدوين الحل" }).ClickAsync();
        await on.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^تسجيله مقترحا") }).ClickAsync();
        await Assertions.Expect(on.GetByRole(AriaRole.Link)).ToContainTextAsync("في السجل");
    }

    /// <summary>A participant's narrow telephone.</summary>
    private sealed class Phone(IBrowserContext person, IPage page) : IAsyncDisposable
    {
        public static async Task<Phone> JoinAsync(WorkspaceApp app, RoomEntry entry)
        {
            var person = await Chromium.PersonAsync(app, width: 340, height: 640);
            var page = await person.NewPageAsync();
            await page.GotoAsync(app.Address + entry.Address);
            await page.GetByRole(AriaRole.Button, new() { Name = "دخول القاعة" }).ClickAsync();
            await Assertions.Expect(page.Locator(".room-state")).ToContainTextAsync("متصل");
            return new Phone(person, page);
        }

        public async Task VoteAsync(string option)
        {
            await page.GetByLabel(option).CheckAsync(new() { Timeout = 20_000 });
            await page.GetByRole(AriaRole.Button, new() { Name = "تصويت" }).ClickAsync();
            await Assertions.Expect(page.Locator(".room-told").First).ToContainTextAsync("سُجّل صوتكم");
        }

        public async Task SendAsync(string what, string text)
        {
            var fold = page.Locator($"[data-fold={what}]");
            if (!await fold.Locator("textarea").First.IsVisibleAsync()) await fold.Locator("summary").ClickAsync();
            await fold.Locator("textarea").First.FillAsync(text);
            await fold.Locator("button[type=submit]").ClickAsync();
            await Assertions.Expect(fold.Locator(".room-list")).ToContainTextAsync(text);
        }

        public async Task RankAsync(string problem)
        {
            var points = page.Locator(".room-points").Filter(new() { HasText = problem });
            for (var i = 0; i < 3; i++) await points.GetByText("+").ClickAsync(new() { Timeout = 20_000 });
            await page.GetByRole(AriaRole.Button, new() { Name = "إرسال نقطي" }).ClickAsync();
            await Assertions.Expect(page.Locator("[data-ranking] .room-told")).ToContainTextAsync("سُجّل");
        }

        public ValueTask DisposeAsync() => person.DisposeAsync();
    }
}
