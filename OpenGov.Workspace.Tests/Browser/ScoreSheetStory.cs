using System.Text.Json;
using Microsoft.Playwright;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Browser;

/// <summary>Co-leads score in Arabic, by keys, over a bad line, in two windows; and see both sides' scores at once.</summary>
[Collection(Chromium.Tests)]
public sealed class ScoreSheetStory : IAsyncLifetime
{
    private readonly WorkspaceApp _app = new();
    private ScoringApp _scoring = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        _scoring = await ScoringApp.OnAsync(_app, proposals: 3, criteria: 3, reveal: RevealRule.EachProposal);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Digits_fill_the_sheet_keys_lead_on_and_everything_is_kept()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await OpenAsync(person, ScoringApp.VolunteerFunction, 1);

        await page.Keyboard.PressAsync("4");
        await page.Keyboard.PressAsync("5");
        await page.Keyboard.PressAsync("c");   // at the third criterion
        await page.Keyboard.TypeAsync("قابل للقياس");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("2");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync(_app.Address + _scoring.SheetAddress(2));

        var draft = await DraftAsync(1);
        Assert.Equal([4, 5, 1], GridShape.Of(_scoring.Grid).Criteria.Select(id => draft.Points[id]));
        Assert.Equal(["قابل للقياس"], draft.Comments.Values);
    }

    [Fact]
    public async Task What_is_written_over_a_dead_line_survives_a_reload_and_is_kept_when_the_line_is_back()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await OpenAsync(person, ScoringApp.VolunteerFunction, 1);
        await page.RouteAsync("**/score-sheets/**", route => route.AbortAsync());

        await page.Keyboard.PressAsync("3");
        await page.Locator("#overall").FillAsync("ملاحظة كتبت دون اتصال");
        await Assertions.Expect(Kept(page)).ToHaveAttributeAsync("data-now", "offline");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#overall")).ToHaveValueAsync("ملاحظة كتبت دون اتصال");
        await page.UnrouteAsync("**/score-sheets/**");

        await Assertions.Expect(Kept(page)).ToHaveAttributeAsync("data-now", "saved");
        var draft = await DraftAsync(1);
        Assert.Equal(("ملاحظة كتبت دون اتصال", 3), (draft.Overall, draft.Points.Values.Single()));
        await NothingLeftInBrowserAsync(page);
    }

    [Fact]
    public async Task Signing_out_takes_what_was_not_kept_out_of_the_browser()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await OpenAsync(person, ScoringApp.VolunteerFunction, 1);
        await page.RouteAsync("**/score-sheets/**", route => route.AbortAsync());
        await page.Keyboard.PressAsync("3");
        await Assertions.Expect(Kept(page)).ToHaveAttributeAsync("data-now", "offline");

        await page.Locator("form[action='/sign-out'] button").First.ClickAsync();
        await page.WaitForURLAsync("**/sign-in");

        await NothingLeftInBrowserAsync(page);
    }

    [Fact]
    public async Task Two_windows_on_one_sheet_lose_nothing_of_each_other()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var one = await OpenAsync(person, ScoringApp.VolunteerFunction, 1);
        var other = await person.NewPageAsync();
        await other.GotoAsync(_app.Address + _scoring.SheetAddress(1));

        await one.Locator("#overall").FillAsync("من النافذة الأولى");
        await Assertions.Expect(Kept(one)).ToHaveAttributeAsync("data-now", "saved");
        await other.Locator("#overall").FillAsync("من النافذة الثانية");
        await other.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Kept(other)).ToHaveAttributeAsync("data-now", "merged");

        Assert.Equal("من النافذة الأولى\nمن النافذة الثانية", (await DraftAsync(1)).Overall);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_sealed_that_its_author_has_not_seen(bool writesHereToo)
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var one = await OpenAsync(person, ScoringApp.VolunteerFunction, 1);
        await GiveAsync(one, "333");
        var other = await OpenAsync(person, null, 1);
        await Criterion(one, 0).Locator("input:checked").FocusAsync();
        await GiveAsync(one, "5");

        await other.Locator(".score-seal summary").ClickAsync();
        if (writesHereToo) await other.Locator("#overall").FillAsync("من النافذة الثانية");
        await other.Locator(".score-seal button").ClickAsync();
        await Assertions.Expect(Kept(other)).ToHaveAttributeAsync("data-now", "merged");
        await Assertions.Expect(Criterion(other, 0).Locator("input:checked")).ToHaveValueAsync("5");
        Assert.Equal(SheetState.Draft, (await _scoring.SheetAsync(1, Side.CivilSociety)).State);

        await other.Locator(".score-seal button").ClickAsync();
        await other.Locator(".receipt").WaitForAsync();
        var draft = await DraftAsync(1);
        Assert.Equal([5, 3, 3], GridShape.Of(_scoring.Grid).Criteria.Select(id => draft.Points[id]));
        Assert.Equal(writesHereToo ? "من النافذة الثانية" : null, draft.Overall);
    }

    [Fact]
    public async Task Digits_typed_elsewhere_leave_the_points_alone()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await OpenAsync(person, ScoringApp.VolunteerFunction, 1);
        var search = page.GetByRole(AriaRole.Searchbox);
        await search.FocusAsync();
        await page.Keyboard.TypeAsync("2");
        await Assertions.Expect(search).ToHaveValueAsync("2");
        await Assertions.Expect(page.Locator(".criterion input:checked")).ToHaveCountAsync(0);

        await search.EvaluateAsync("field => field.blur()");
        await GiveAsync(page, "333");
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await page.Keyboard.PressAsync("1");
        await Assertions.Expect(Criterion(page, 0).Locator("input:checked")).ToHaveValueAsync("3");
        await Criterion(page, 1).Locator("input:checked").FocusAsync();
        await GiveAsync(page, "4");

        var draft = await DraftAsync(1);
        Assert.Equal([3, 4, 3], GridShape.Of(_scoring.Grid).Criteria.Select(id => draft.Points[id]));
    }

    [Fact]
    public async Task What_an_old_window_left_in_the_browser_is_not_put_over_newer_work()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var old = await OpenAsync(person, ScoringApp.VolunteerFunction, 1);
        await old.RouteAsync("**/score-sheets/**", route => route.AbortAsync());
        await old.Keyboard.PressAsync("1");
        await old.Locator("#overall").FillAsync("من هذا المتصفح");
        await Assertions.Expect(Kept(old)).ToHaveAttributeAsync("data-now", "offline");
        await old.CloseAsync();
        for (var points = 3; points <= 5; points++) await _scoring.KeepAsync(1, Side.CivilSociety, _scoring.Draft(points, overall: "من جهاز آخر"));

        var page = await OpenAsync(person, null, 1);

        await Assertions.Expect(Kept(page)).ToHaveAttributeAsync("data-now", "merged");
        var draft = await DraftAsync(1);
        Assert.Equal("من جهاز آخر\nمن هذا المتصفح", draft.Overall);
        Assert.All(draft.Points.Values, given => Assert.Equal(5, given));
        await NothingLeftInBrowserAsync(page);
    }

    [Fact]
    public async Task What_another_window_still_has_to_send_stays_until_the_sheet_is_sealed()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var sealing = await OpenAsync(person, ScoringApp.VolunteerFunction, 1);
        var cut = await OpenAsync(person, null, 1);
        await cut.RouteAsync("**/score-sheets/**", route => route.AbortAsync());
        await cut.Locator("#overall").FillAsync("لم يصل بعد");
        await Assertions.Expect(Kept(cut)).ToHaveAttributeAsync("data-now", "offline");

        await GiveAsync(sealing, "333");
        Assert.Equal(1, await LeftInBrowserAsync(sealing));
        await SealAsync(sealing, "");
        await NothingLeftInBrowserAsync(sealing);
        await cut.UnrouteAsync("**/score-sheets/**");

        await Assertions.Expect(Kept(cut)).ToHaveAttributeAsync("data-now", "refused");
        await NothingLeftInBrowserAsync(cut);
    }

    [Fact]
    public async Task A_browser_that_stores_nothing_still_keeps_the_sheet()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        await person.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } })");
        var page = await OpenAsync(person, ScoringApp.VolunteerFunction, 1);

        await GiveAsync(page, "333");
        await SealAsync(page, "");

        Assert.Equal(SheetState.Sealed, (await _scoring.SheetAsync(1, Side.CivilSociety)).State);
    }

    [Fact]
    public async Task Sealing_gives_a_receipt_and_both_see_all_scores_at_once_without_reloading()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var one = await Chromium.PersonAsync(_app);
        await using var other = await Chromium.PersonAsync(_app, width: 390);
        var volunteer = await OpenAsync(one, ScoringApp.VolunteerFunction, 1);
        var official = await OpenAsync(other, ScoringApp.OfficialFunction, 1);
        var faults = new List<string>();
        await LookAsync(official, faults);

        await SealAsync(volunteer, "222");
        await Assertions.Expect(volunteer.Locator(".receipt code").First).ToHaveTextAsync((await _scoring.SheetAsync(1, Side.CivilSociety)).Commitment!);
        await LookAsync(volunteer, faults);
        await SealAsync(official, "252");

        await Assertions.Expect(volunteer.Locator(".both-scores tr[data-differs]")).ToHaveCountAsync(1);
        await Assertions.Expect(official.Locator(".both-scores tr[data-differs]")).ToHaveCountAsync(1);
        await LookAsync(official, faults);
        Assert.Equal([], faults);
    }

    [Fact]
    public async Task While_one_side_waits_its_open_page_hears_nothing_of_what_the_other_writes_or_seals()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await person.NewPageAsync();
        var messages = new System.Collections.Concurrent.ConcurrentQueue<byte[]>();
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => messages.Enqueue(frame.Binary ?? []);
        await _app.SignInAsync(page, ScoringApp.VolunteerFunction);
        await _scoring.SealAsync(1, Side.CivilSociety, _scoring.Draft(3));
        await page.GotoAsync(_app.Address + _scoring.SheetAddress(1));
        await Patience.UntilAsync(() => !messages.IsEmpty);   // the line is open, and we would hear
        for (var heard = 0; heard < messages.Count; await Task.Delay(1_500, TestContext.Current.CancellationToken)) heard = messages.Count;
        messages.Clear();

        for (var points = 1; points <= 5; points++) await _scoring.KeepAsync(1, Side.Administration, _scoring.Draft(points, new string('ا', points * 100)));
        await _scoring.SealAsync(2, Side.Administration, _scoring.Draft(5));
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 1000))");

        byte[] ping = [0x02, 0x91, 0x06];
        Assert.All(messages, message => Assert.Equal(ping, message));
    }

    private static async Task GiveAsync(IPage page, string digits)
    {
        foreach (var digit in digits) await page.Keyboard.PressAsync(digit.ToString());
        await Assertions.Expect(Kept(page)).ToHaveAttributeAsync("data-now", "saved");
    }

    private static async Task SealAsync(IPage page, string digits)
    {
        foreach (var digit in digits) await page.Keyboard.PressAsync(digit.ToString());
        await page.Locator(".score-seal summary").ClickAsync();
        await page.Locator(".score-seal button").ClickAsync();
        await page.Locator(".receipt").WaitForAsync();
    }

    /// <summary>No fault that axe calls serious, and nothing wider than the screen.</summary>
    private static async Task LookAsync(IPage page, List<string> faults)
    {
        if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth")) faults.Add($"{page.Url} is too wide");
        await page.EvaluateAsync(await File.ReadAllTextAsync(AxePlaces.Script));
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run({ resultTypes: ['violations'] })");
        faults.AddRange(found.GetProperty("violations").EnumerateArray()
            .Where(fault => fault.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(fault => $"{page.Url}: {fault.GetProperty("id").GetString()} {fault.GetProperty("nodes")[0].GetProperty("html").GetString()}"));
    }

    /// <param name="function">Who signs in; null in a further window of somebody who has.</param>
    private async Task<IPage> OpenAsync(IBrowserContext person, string? function, int proposal)
    {
        var page = await person.NewPageAsync();
        if (function is not null) await _app.SignInAsync(page, function);
        await page.GotoAsync(_app.Address + _scoring.SheetAddress(proposal));
        await page.Locator("form[data-live]").WaitForAsync();
        return page;
    }

    private static Task<int> LeftInBrowserAsync(IPage page) =>
        page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => key.startsWith('sheet ')).length");

    private static Task NothingLeftInBrowserAsync(IPage page) => Patience.UntilAsync(async () => await LeftInBrowserAsync(page) == 0);

    private static ILocator Criterion(IPage page, int index) => page.Locator("fieldset.criterion").Nth(index);
    private static ILocator Kept(IPage page) => page.Locator("output[data-kept]");

    private async Task<ScoreDraft> DraftAsync(int proposal) =>
        (await _app.Get<ScoreSheetView>().ReadAsync(_scoring.ActorOf(Side.CivilSociety), _scoring.Plan.Number, 1, proposal)).Value!.Draft;
}
