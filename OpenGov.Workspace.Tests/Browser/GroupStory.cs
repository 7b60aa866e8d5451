using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OpenGov.Workspace.Groups;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Browser;

/// <summary>A thematic group in Arabic, from the naming of its two co-leads to the minutes of its first meeting.</summary>
[Collection(Chromium.Tests)]
public sealed class GroupStory : IAsyncLifetime
{
    private const string Secretariat = "رئيسة كتابة اللجنة", Official = "مديرة بالوزارة", Citizen = "كاتبة عامة لجمعية", Expert = "أستاذة باحثة";
    private const string Group = "/plans/3/groups/1", Guide = "/plans/3/groups/guide", Meeting = Group + "/meetings/1";

    private readonly FastClock _clock = new();
    private readonly WorkspaceApp _app;

    public GroupStory() => _app = new WorkspaceApp { Clock = _clock };

    public ValueTask InitializeAsync() => _app.InitializeAsync();
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Two_sides_open_a_group_take_in_an_expert_adopt_its_guide_and_approve_the_minutes_of_its_first_meeting()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await FillAsync();
        await using var office = await Chromium.PersonAsync(_app);
        await using var hers = await Chromium.PersonAsync(_app);
        await using var his = await Chromium.PersonAsync(_app);
        await using var visitor = await Chromium.PersonAsync(_app, width: 340, height: 640);
        var secretariat = await OpenAsync(office, Secretariat);
        var (one, other, phone) = (await OpenAsync(hers, Official), await OpenAsync(his, Citizen), await visitor.NewPageAsync());

        // The secretariat names a co-lead of each side; a signature of each side opens the group.
        await UnfoldAsync(secretariat, "تعيين المنسقين ونائبيهما");
        await NameAsync(secretariat, "Administration", Official);
        await NameAsync(secretariat, "CivilSociety", Citizen);
        foreach (var page in new[] { one, other }) await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync(Citizen);
        await PressAsync(one, "التوقيع على إحداث المجموعة");
        await Assertions.Expect(other.Locator("section:has(#opening) [data-filled=yes]")).ToHaveCountAsync(1);
        await PressAsync(other, "التوقيع على إحداث المجموعة");
        foreach (var page in new[] { one, other, secretariat }) await Assertions.Expect(page.Locator("#members")).ToBeVisibleAsync();

        // Somebody from beyond the committee applies without an account; both co-leads take her in.
        await phone.GotoAsync($"{_app.Address}/public/plans/3/groups/1/apply");
        await phone.Locator("#affiliation").SelectOptionAsync("Academia");
        await phone.Locator("#function").FillAsync(Expert);
        await phone.Locator("#institution").FillAsync("جامعة محمد الخامس");
        await phone.Locator("#contact").FillAsync("bahita@example.ma");
        await phone.Locator("#reason").FillAsync("أبحث في الموضوع منذ سنوات");
        _clock.Advance(TimeSpan.FromSeconds(10));   // people read before they send
        await phone.GetByRole(AriaRole.Button, new() { Name = "إرسال الطلب" }).ClickAsync();
        var own = _app.Address + await phone.GetByRole(AriaRole.Link, new() { Name = "رابطك الخاص" }).GetAttributeAsync("href");
        await PressAsync(one, "قبول");
        await Assertions.Expect(other.Locator(".decision [data-filled=yes]")).ToHaveCountAsync(1);
        await PressAsync(other, "قبول");
        await Assertions.Expect(one.Locator(".decision")).ToHaveCountAsync(0);
        await phone.GotoAsync(own);
        await Assertions.Expect(phone.Locator("main")).ToContainTextAsync("أنت عضو في المجموعة");

        // The practical guide: its four parts are written, and both sides adopt the same words.
        await GoAsync(secretariat, Guide);
        await PressAsync(secretariat, "بدء تحرير الدليل");
        await Assertions.Expect(secretariat.Locator(".writing textarea")).ToHaveCountAsync(4);
        for (var part = 0; part < 4; part++)
        {
            await secretariat.Locator(".writing textarea").Nth(part).FillAsync($"نص الجزء {part + 1}");
            await Assertions.Expect(secretariat.Locator(".writing .saved").Nth(part)).ToContainTextAsync(Secretariat);
        }
        foreach (var page in new[] { one, other })
        {
            await GoAsync(page, Guide);
            await PressAsync(page, "التوقيع على اعتماد المسودة");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "التوقيع على اعتماد المسودة" })).ToHaveCountAsync(0);
        }
        await Assertions.Expect(one.Locator("#adopted")).ToHaveTextAsync("النسخة 1 المعتمدة");

        // A meeting is called, held and put down; with both signatures its minutes are everybody's to read.
        await GoAsync(one, Group);
        await UnfoldAsync(one, "الدعوة إلى اجتماع");
        await one.Locator("#call-title-ar").FillAsync("الاجتماع الأول");
        await one.Locator("#call-date").FillAsync(Platform.Texts.Dates.DayOf(DateTime.UtcNow).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await one.Locator("#call-agenda").FillAsync("برنامج العمل");
        await PressAsync(one, "الدعوة إلى الاجتماع");
        await Assertions.Expect(one.GetByRole(AriaRole.Link, new() { Name = "الاجتماع الأول" })).ToBeVisibleAsync();
        await GoAsync(one, Meeting);
        await UnfoldAsync(one, "تدوين ما جرى");
        foreach (var person in new[] { Official, Citizen, Expert }) await one.GetByLabel(person).CheckAsync();
        await one.Locator("#group-conclusions").FillAsync("اتفقت المجموعة على برنامج عملها");
        await one.Locator("#group-outputs").FillAsync("ورقة تأطيرية");
        await PressAsync(one, "حفظ");
        await Assertions.Expect(one.Locator("#conclusions ~ *").First).ToContainTextAsync("اتفقت المجموعة");
        await GoAsync(other, Meeting);
        await PressAsync(one, "المصادقة على المحضر");
        await Assertions.Expect(other.Locator("section:has(#approval) [data-filled=yes]").First).ToBeVisibleAsync();
        await PressAsync(other, "المصادقة على المحضر");
        await Assertions.Expect(one.Locator(".facts").First).ToContainTextAsync("مصادق عليه");
        await phone.GotoAsync(_app.Address + Meeting);
        await Assertions.Expect(phone.Locator("main")).ToContainTextAsync("اتفقت المجموعة على برنامج عملها");
    }

    private async Task FillAsync()
    {
        await _app.PersonAsync(Secretariat, Role.Secretariat);
        await _app.PersonAsync(Official, Role.Member, Side.Administration);
        await _app.PersonAsync(Citizen, Role.Member, Side.CivilSociety);
        var plan = (await _app.Get<OpenPlan>().RunAsync(Actor.System, new NewPlan(3, new LocalText("الخطة الثالثة"), 2024, 2028))).Value;
        Assert.True((await _app.Get<PublishCalendar>().RunAsync(Actor.System, plan)).Ok);
        Assert.True((await _app.Get<ProposeGroups>().RunAsync(Actor.System, plan, [new LocalText("المناخ والبيئة")])).Ok);
    }

    private async Task<IPage> OpenAsync(IBrowserContext person, string function)
    {
        var page = await person.NewPageAsync();
        await _app.SignInAsync(page, function, Group);
        return page;
    }

    private async Task GoAsync(IPage page, string address) => await page.GotoAsync(_app.Address + address);

    // A button that a page shows before it lives would be pressed in vain.
    private static Task PressAsync(IPage page, string name) =>
        page.Locator("[data-live]").GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(name)}( |$)") }).First.ClickAsync();

    private static Task UnfoldAsync(IPage page, string title) => page.Locator("[data-live] summary").Filter(new() { HasText = title }).ClickAsync();

    private static async Task NameAsync(IPage page, string side, string person)
    {
        var form = page.Locator($"form:has(#lead-{side})");
        await form.Locator($"#lead-{side}").SelectOptionAsync((await form.Locator($"#lead-{side} option").Filter(new() { HasText = person }).GetAttributeAsync("value"))!);
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync(person);
    }
}
