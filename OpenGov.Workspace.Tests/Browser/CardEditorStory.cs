using System.Text.Json;
using Microsoft.Playwright;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Browser;

/// <summary>What has gone wrong around the text of other editors: lines that break, pages that are left, the keyboard, who may only read.</summary>
[Collection(Chromium.Tests)]
public sealed class CardEditorStory : CardOnScreen
{
    [Fact]
    public async Task The_text_goes_on_when_the_pages_own_line_is_gone_for_good()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(App);
        var page = await Card.OpenAsync(person, CardApp.Volunteer);
        await page.EvaluateAsync("() => { window.here = true; Blazor.disconnect?.(); }");
        await CardApp.CutAsync(page);
        await CardApp.AtEndAsync(page, "done");
        await page.Keyboard.TypeAsync("لا شيء يضيع");
        await CardApp.StateAsync(page, "offline");
        await page.EvaluateAsync("() => document.getElementById('components-reconnect-modal').classList.add('components-reconnect-show', 'components-reconnect-rejected')");
        await page.WaitForTimeoutAsync(1_500);
        await person.SetOfflineAsync(false);
        await CardApp.SavedAsync(page);

        Assert.True(await page.EvaluateAsync<bool>("() => window.here"));   // it was not loaded anew
        await Card.SameAsync("done", page);
        Assert.Equal("لا شيء يضيع", await CardApp.TextAsync(page, "done"));
    }

    [Fact]
    public async Task Going_away_and_coming_back_leaves_one_editor_and_one_line()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(App);
        var page = await person.NewPageAsync();
        var lines = new List<IWebSocket>();
        page.WebSocket += (_, line) => { if (line.Url.Contains("/hubs/cards", StringComparison.Ordinal)) lock (lines) lines.Add(line); };
        await App.SignInAsync(page, CardApp.Volunteer);
        await page.GotoAsync(App.Address + Card.Address);
        await CardApp.ReadyAsync(page);
        for (var times = 0; times < 20; times++)
        {
            await page.EvaluateAsync($"() => Blazor.navigateTo('/plans/{Card.Plan.Number}')");
            await Assertions.Expect(page.Locator(".card-host")).ToHaveCountAsync(0);
            await page.EvaluateAsync($"() => Blazor.navigateTo('{Card.Address}')");
            await CardApp.ReadyAsync(page);
        }

        await CardApp.AtEndAsync(page, "done");
        await page.Keyboard.TypeAsync("مرة واحدة");
        await CardApp.SavedAsync(page);

        await Card.SameAsync("done", page);
        await Patience.UntilAsync(() => { lock (lines) return lines.Count(line => !line.IsClosed) == 1; });
        Assert.Equal(1, await page.Locator(".card-sheet").CountAsync());
    }

    [Fact]
    public async Task The_keyboard_leads_through_all_fields_and_out()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(App);
        var page = await Card.OpenAsync(person, CardApp.Volunteer);
        await page.Locator("[data-part=title] .card-name").ClickAsync();
        var inside = 0;
        while (inside < 90 && await page.EvaluateAsync<bool>("() => document.activeElement.closest('.card-sheet') !== null"))
        {
            await page.Keyboard.PressAsync("Tab");
            inside++;
        }

        Assert.InRange(inside, 25, 89);
        await CardApp.AtEndAsync(page, "problem");
        await page.Keyboard.PressAsync("Alt+F10");
        Assert.Equal("strong", await page.EvaluateAsync<string>("() => document.activeElement.dataset.tool"));
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("em", await page.EvaluateAsync<string>("() => document.activeElement.dataset.tool"));
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('.card-sheet')"));
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>("() => document.activeElement.closest('.card-sheet') !== null"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_page_has_no_serious_fault_and_fits(int width)
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var one = await Chromium.PersonAsync(App, width: width);
        await using var two = await Chromium.PersonAsync(App);
        var (page, other) = (await Card.OpenAsync(one, CardApp.Volunteer), await Card.OpenAsync(two, CardApp.Official));
        await CardApp.AtEndAsync(other, "problem");
        await other.Keyboard.TypeAsync(" هنا");
        await page.Locator(".card-caret").First.WaitForAsync();
        var combobox = page.Locator("[data-part=meta] [role=combobox]").First;
        await combobox.ClickAsync();
        await page.Locator("[role=option]").First.WaitForAsync();

        await page.EvaluateAsync(await File.ReadAllTextAsync(AxePlaces.Script));
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run({ resultTypes: ['violations'] })");
        Assert.Equal([], found.GetProperty("violations").EnumerateArray()
            .Where(fault => fault.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(fault => $"{fault.GetProperty("id").GetString()} {fault.GetProperty("nodes")[0].GetProperty("html").GetString()}"));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
    }

    [Fact]
    public async Task An_observer_reads_and_cannot_write()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(App);
        var page = await Card.OpenAsync(person, CardApp.Observer);

        await CardApp.StateAsync(page, "read");
        await Assertions.Expect(page.Locator(".card-sheet")).ToHaveAttributeAsync("contenteditable", "false");
        Assert.Equal(0, await page.Locator(".card-sheet :is(input, select):enabled").CountAsync());
        Assert.Equal("group", await page.Locator(".card-sheet").GetAttributeAsync("role"));
    }
}
