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
/// screen of the room; it ends with ranked problems, three proposals in the register, minutes that both sides have signed, and the report.
/// </summary>
[Collection(Chromium.Tests)]
public sealed partial class SessionStory : IAsyncLifetime
{
    private const string Session = "/plans/7/sessions/1";

    private static readonly string[] Said = ["المعطيات لا تنشر في وقتها", "الردود تتأخر", "لا يعرف المواطنون هذا الحق", "تأخر نشر المعطيات", "المعطيات غير قابلة لإعادة الاستعمال"];

    private static readonly string[] Solved = ["جدول زمني سنوي للنشر الاستباقي", "منصة لتتبع طلبات المعلومات", "حملة توعية جهوية مع الجمعيات"];

    private readonly FastClock _clock = new();
    private readonly WorkspaceApp _app;

    public SessionStory() => _app = new WorkspaceApp { Clock = _clock };

    public ValueTask InitializeAsync() => _app.InitializeAsync();
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Two_co_leads_run_a_whole_session_with_the_room_and_one_of_them_loses_the_line()
    {
        using var turn = await Chromium.TakeTurnAsync();
        var scene = await CockpitScene.FillAsync(_app.Get<Database>());
        await ComeAsync(scene);
        await using var line = new CutLine(_app);
        await using var hers = await Chromium.PersonAsync(_app);
        await using var his = await Chromium.PersonAsync(_app);
        var one = await OpenAsync(hers, CockpitScene.LeadName, _app.Address);
        var other = await OpenAsync(his, CockpitScene.OtherLeadName, line.Address);
        await Assertions.Expect(one.Locator(".leads")).ToContainTextAsync("حاضر في هذه الصفحة");

        // The room is opened and the session begun; both see the same clock.
        await PressAsync(one, "فتح القاعة");
        await Assertions.Expect(one.Locator(".door .code")).ToBeVisibleAsync();
        await PressAsync(one, "بدء اللقاء");
        foreach (var page in new[] { one, other }) await Assertions.Expect(page.Locator(".clock .item")).ToHaveTextAsync("الافتتاح");
        var entry = (await _app.Get<RoomSheet>().ReadAsync(scene.Lead, scene.SessionId)).Value!.Entry!;
        var wall = await hers.NewPageAsync();
        await wall.GotoAsync(_app.Address + Session + "/projector");
        await Assertions.Expect(wall.Locator(".code")).ToHaveTextAsync($"{entry.Code[..4]} {entry.Code[4..]}");
        var phones = await Task.WhenAll(Said.Select(_ => Phone.JoinAsync(_app, entry)));
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
        foreach (var page in new[] { one, other }) await Assertions.Expect(page.Locator(".agenda li[aria-current]")).ToContainTextAsync("20 + 5");
        _clock.AdvanceMinutes(12);
        await NextAsync(one, other, "عرض المنهجية");
        _clock.AdvanceMinutes(10);
        await NextAsync(other, one, "عرض المحور");

        // A question asked on a telephone is answered; both write the minutes.
        await phones[0].SendAsync("questions", "متى ستنشر المعطيات؟");
        await ChooseAsync(other, "الأسئلة");
        await PressAsync(other, "أجيب عنه شفويا");
        await Assertions.Expect(phones[0].Screen.Locator("[data-fold=questions] .room-list")).ToContainTextAsync("تمت الإجابة");
        await one.Locator(".minutes .current textarea").FillAsync("عرض المحور من طرف المنسقة");
        await Assertions.Expect(other.Locator(".minutes .current textarea")).ToHaveValueAsync("عرض المحور من طرف المنسقة");
        await other.Locator(".minutes .current textarea").FillAsync("عرض المحور من طرف المنسقة، ثم نقاش");
        await Assertions.Expect(one.Locator(".minutes .current textarea")).ToHaveValueAsync("عرض المحور من طرف المنسقة، ثم نقاش");
        _clock.AdvanceMinutes(30);
        await NextAsync(one, other, "جمع الأفكار والمقترحات");

        // The poll: prepared, put to the room, five votes, results on the screen.
        await ChooseAsync(one, "استطلاع الرأي");
        await one.Locator("summary").Filter(new() { HasText = "إعداد استطلاع" }).ClickAsync();
        await one.Locator("#poll-text").FillAsync("ما الأولوية في هذا المحور؟");
        await one.Locator("#poll-options").FillAsync("النشر الاستباقي\nآجال الرد\nالتوعية");
        await one.Locator("form:has(#poll-text) button").ClickAsync();
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
        await Assertions.Expect(one.Locator(".leads")).Not.ToContainTextAsync("انقطع اتصاله");
        line.Cut();
        await Assertions.Expect(one.Locator(".leads")).ToContainTextAsync("انقطع اتصاله");
        await Assertions.Expect(other.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await one.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^ترتيب القاعة") }).ClickAsync();
        await Task.WhenAll(phones.Select((phone, i) => phone.RankAsync(i == 4 ? Said[1] : Said[0])));
        await Assertions.Expect(one.Locator(".ranking")).ToContainTextAsync("5 أوراق تصويت");
        await PressAsync(one, "إغلاق الترتيب");
        await Assertions.Expect(wall.Locator(".ranks li").First).ToContainTextAsync(Said[0]);
        line.Mend();
        await Assertions.Expect(other.Locator(".board .place").First).ToHaveTextAsync("1");
        await Assertions.Expect(one.Locator(".leads")).Not.ToContainTextAsync("انقطع اتصاله");

        // For three problems a solution and its expected result, one of them from a telephone; each into the register by one gesture, of either lead.
        await ChooseAsync(other, "الإشكاليات والحلول");
        await phones[1].ProposeAsync(Said[1], Solved[1]);
        await NoteSolutionAsync(other, Said[0], Solved[0], "معطيات محينة في متناول الجميع");
        await NoteSolutionAsync(one, Said[2], Solved[2], "معرفة أوسع بالحق في المعلومة");
        for (var i = 0; i < 3; i++) await IntoRegisterAsync(i == 1 ? one : other, Said[i]);
        await using (var db = _app.Get<Database>().Reader())
        {
            Assert.Equal(Solved, await db.Proposals.Where(p => p.SessionId == scene.SessionId).OrderBy(p => p.Number).Select(p => p.Title).ToListAsync());
        }

        _clock.AdvanceMinutes(55);

        // A decision and an action; then the closing, the end, and the room is closed.
        await one.Locator("#decision").FillAsync("عرض خلاصات اللقاء على لجنة الإشراف");
        await PressAsync(one, "تدوين القرار");
        await other.Locator("summary").Filter(new() { HasText = "تدوين مهمة" }).ClickAsync();
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

        // Who proposed something follows it from the telephone, though the room is closed and its page opened anew.
        await Assertions.Expect(phones[1].Screen.Locator(".room-part[role=alert]")).ToContainTextAsync("القاعة غير مفتوحة");
        await phones[1].Screen.ReloadAsync();
        await phones[1].Screen.GotoAsync(_app.Address + await phones[1].Screen.Locator(".room-followed a").GetAttributeAsync("href"));
        await Assertions.Expect(phones[1].Screen.GetByText("أصبح المقترح 2 في السجل")).ToBeVisibleAsync();

        // Both sign the same words; published, anybody reads them.
        foreach (var (page, name) in new[] { (one, CockpitScene.LeadName), (other, CockpitScene.OtherLeadName) })
        {
            await ReadAsync(page, Session + "/minutes");
            await Assertions.Expect(page.Locator(".problems li").First).ToContainTextAsync(Said[0]);
            await Assertions.Expect(page.Locator(".bodies")).ToContainTextAsync("جمعية الشفافية: 2");
            await PressAsync(page, "توقيع المحضر");
            await Assertions.Expect(page.Locator(".sealing li").Last).ToContainTextAsync(name);
        }
        await PressAsync(other, "نشر المحضر");
        await Assertions.Expect(other.Locator(".sealing")).ToContainTextAsync("نشر في");
        var minutes = (await _app.Get<SessionMinutes>().ReadAsync(Actor.Public, 7, 1)).Value!.Content;
        Assert.Equal((6, 5, 1), (minutes.Items.Count(item => item.Seconds > 0), minutes.Participants, minutes.Polls.Count));
        Assert.Equal([1, 2, 3], minutes.Problems.SelectMany(problem => problem.Solutions).Select(solution => solution.Proposal!.Value).Order());
        Assert.Equal("عرض المحور من طرف المنسقة، ثم نقاش", minutes.Items[3].Notes);
        Assert.Equal(3, minutes.Attendance!.Attended);
        Assert.InRange(minutes.Items.Sum(item => item.Seconds!.Value), 138 * 60, 150 * 60);

        // The report, and the register with the three.
        foreach (var (format, begins) in new[] { ("pdf", "%PDF-"), ("xlsx", "PK") })
        {
            var report = await one.APIRequest.GetAsync($"{_app.Address}{Session}/report.{format}?lang=ar");
            Assert.StartsWith(begins, System.Text.Encoding.Latin1.GetString(await report.BodyAsync()), StringComparison.Ordinal);
        }

        await ReadAsync(other, "/plans/7/proposals");
        foreach (var solution in Solved) await Assertions.Expect(other.Locator("main")).ToContainTextAsync(solution);
        foreach (var phone in phones) await phone.DisposeAsync();

        Task ReadAsync(IPage page, string address) => page.GotoAsync((page == one ? _app.Address : line.Address) + address);
    }

    /// <summary>At the door: two of an association, who write its name each in their way, and somebody of an administration.</summary>
    private async Task ComeAsync(CockpitScene scene)
    {
        var desk = _app.Get<CheckInWalkIn>();
        Assert.True((await desk.RunAsync(scene.Lead, scene.SessionId, ComesAs.CivilSociety, body: "جمعية الشفافية")).Ok);
        Assert.True((await desk.RunAsync(scene.OtherLead, scene.SessionId, ComesAs.CivilSociety, body: "جمعيّة الشفافيه")).Ok);
        Assert.True((await desk.RunAsync(scene.Lead, scene.SessionId, ComesAs.Administration)).Ok);
    }

    private async Task<IPage> OpenAsync(IBrowserContext person, string function, string address)
    {
        var page = await person.NewPageAsync();
        await _app.SignInAsync(page, function, Session + "/run", address);
        await Assertions.Expect(page.Locator(".cockpit[data-ready]")).ToBeVisibleAsync();
        return page;
    }

    // A button that a page shows before it lives would be pressed in vain.
    private static Task PressAsync(IPage page, string name) =>
        page.Locator("[data-live]").GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(name)}( |$)") }).First.ClickAsync();

    private static Task ChooseAsync(IPage page, string panel) => page.Locator(".which").GetByRole(AriaRole.Button, new() { Name = panel }).ClickAsync();

    private static ILocator ProblemOn(IPage page, string text) => page.Locator(".board ol > li").Filter(new() { HasText = text });

    private static async Task NextAsync(IPage who, IPage looks, string item)
    {
        await PressAsync(who, "البند الموالي");
        foreach (var page in new[] { who, looks }) await Assertions.Expect(page.Locator(".clock .item")).ToHaveTextAsync(item);
    }

    private async Task SpeakAsync(IPage page, string speaker, string side, double minutes)
    {
        if (!await page.Locator("#speaker").IsVisibleAsync()) await page.Locator("summary").Filter(new() { HasText = "تسجيل طلب كلمة" }).ClickAsync();
        await page.Locator("#speaker").FillAsync(speaker);
        await page.Locator(".sides").GetByLabel(side).CheckAsync();
        await PressAsync(page, "إضافة إلى اللائحة");
        await PressAsync(page, "إعطاء الكلمة");
        await Assertions.Expect(page.Locator(".speaking")).ToContainTextAsync(speaker);
        _clock.AdvanceMinutes(minutes);
        await PressAsync(page, "انتهت الكلمة");
        await Assertions.Expect(page.Locator(".speaking")).ToHaveCountAsync(0);
    }

    private static async Task NoteSolutionAsync(IPage page, string problem, string solution, string expected)
    {
        var on = ProblemOn(page, problem);
        await on.Locator("summary").Filter(new() { HasText = "اقتراح حل" }).ClickAsync();
        await on.GetByLabel("الحل المقترح").FillAsync(solution);
        await on.GetByLabel("النتيجة المنتظرة").FillAsync(expected);
        await on.GetByRole(AriaRole.Button, new() { Name = "تدوين الحل" }).ClickAsync();
        await Assertions.Expect(on.Locator(".solution")).ToContainTextAsync(expected);
    }

    private static async Task IntoRegisterAsync(IPage page, string problem)
    {
        var on = ProblemOn(page, problem);
        await on.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^تسجيله مقترحا") }).ClickAsync();
        await Assertions.Expect(on.GetByRole(AriaRole.Link)).ToContainTextAsync("في السجل");
    }
}
