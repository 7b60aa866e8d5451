using System.Text.Json;
using Microsoft.Playwright;
using OpenGov.Workspace.Cards;

namespace OpenGov.Workspace.Browser;

/// <summary>What has gone wrong in other editors: input methods, paste, the caret in mixed text, undo, lines that break, pages that are left.</summary>
public sealed class CardEditorStory : IAsyncLifetime
{
    private readonly WorkspaceApp _app = new();
    private CardApp _card = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        _card = await CardApp.OnAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_composed_word_arrives_once_while_a_colleague_writes_in_the_same_paragraph()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var one = await Chromium.PersonAsync(_app);
        await using var two = await Chromium.PersonAsync(_app);
        var (page, other) = (await _card.OpenAsync(one, CardApp.Volunteer), await _card.OpenAsync(two, CardApp.Official));
        var keyboard = await one.NewCDPSessionAsync(page);
        Task Compose(string text) => keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });

        await CardApp.AtEndAsync(page, "problem");
        await Compose("ن");
        await Compose("نش");
        await CardApp.Words(other, "problem").ClickAsync(new() { Position = new() { X = 5, Y = 8 } });
        await other.Keyboard.PressAsync("Home");
        await other.Keyboard.TypeAsync("أولاً ");
        await CardApp.SavedAsync(other);
        await Compose("نشر");
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "نشرها" });
        await CardApp.SavedAsync(page, other);

        await _card.SameAsync("problem", page, other);
        Assert.Equal("أولاً المعطيات متفرقة بين الإدارات.نشرها", await CardApp.TextAsync(page, "problem"));
    }

    [Fact]
    public async Task Whatever_is_pasted_nothing_hangs_and_the_card_stays_whole()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await _card.OpenAsync(person, CardApp.Volunteer);
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);

        var slowest = await page.EvaluateAsync<double>(
            """
            async () => {
              let seed = 20261122, slowest = 0;
              const next = most => { seed = (seed * 48271) % 2147483647; return seed % most; };
              const bits = ['الإدارة', '2026', 'OGP ', '\u202egnp.exe', 'a\u0000b', '\ud83d', '👩‍🌾', '\t', '\n', ' ', '\u2067', 'é'];
              const tags = ['p', 'div', 'ul', 'ol', 'li', 'blockquote', 'table', 'tr', 'td', 'h2', 'pre', 'b', 'i', 'span', 'section', 'a href="javascript:alert(1)"', 'a href="https://example.ma/"', 'p dir="ltr"', 'br', 'img src="x"', 'script', 'input'];
              const html = depth => Array.from({ length: 1 + next(3) }, () => {
                if (depth > 14 || next(4) === 0) return bits[next(bits.length)];
                const tag = tags[next(tags.length)];
                return `<${tag}>${html(depth + 1)}</${tag.split(' ')[0]}>`;
              }).join('');
              const sheet = document.querySelector('.card-sheet'), stops = [...document.querySelectorAll('[data-stop]')].filter(stop => stop.checkVisibility());
              for (let i = 0; i < 150; i++) {
                const stop = stops[next(stops.length)];
                if (!stop.isConnected) continue;
                sheet.focus();
                if (i % 10 === 9) document.execCommand('selectAll'); else getSelection().collapse(stop.querySelector('p') ?? stop, 0);
                document.dispatchEvent(new Event('selectionchange'));
                await new Promise(done => setTimeout(done, 5));
                const data = new DataTransfer();
                const deep = i % 25 === 7 ? '<ul><li>'.repeat(40) + 'عميق' + '</li></ul>'.repeat(40) : html(0);
                data.setData('text/html', (i % 3 === 0 ? '<p data-pm-slice="1 1 []">' : '') + deep);
                if (i % 4 === 0) data.setData('text/plain', bits.join('\r\n'));
                const at = performance.now();
                sheet.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                slowest = Math.max(slowest, performance.now() - at);
              }
              return slowest;
            }
            """).WaitAsync(TimeSpan.FromSeconds(120));

        await CardApp.SavedAsync(page);
        Assert.Equal([], faults);
        Assert.True(slowest < 5_000, $"One paste took {slowest:F0} ms.");
        await Assertions.Expect(page.Locator(".card-recovered")).ToBeHiddenAsync();   // nothing was refused
        var kept = (await _card.NewestAsync()).Document;
        Assert.True((await _card.CommitsAsync()).Count > 20);
        foreach (var part in WrittenCard.TextSections.Take(4)) await _card.SameAsync(part, page);
        Assert.Equal(2, WrittenCard.Of(kept).Activities.Count);
    }

    [Fact]
    public async Task One_key_does_not_empty_a_card_that_is_selected_from_end_to_end()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await _card.OpenAsync(person, CardApp.Volunteer);
        await CardApp.AtEndAsync(page, "problem");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("س");
        await CardApp.SavedAsync(page);

        var card = WrittenCard.Of((await _card.NewestAsync()).Document);
        Assert.Equal((2, 1), (card.Activities.Count, card.Indicators.Count));

        await page.Keyboard.PressAsync("Control+z");
        await page.Keyboard.PressAsync("Control+z");
        await CardApp.SavedAsync(page);
        Assert.Equal("بوابة المعطيات المفتوحة", WrittenCard.Of((await _card.NewestAsync()).Document).Title);
        await _card.SameAsync("problem", page);
        Assert.Equal("المعطيات متفرقة بين الإدارات.", await CardApp.TextAsync(page, "problem"));
    }

    [Fact]
    public async Task The_caret_walks_through_mixed_text_to_its_end()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await _card.OpenAsync(person, CardApp.Volunteer);
        await CardApp.AtEndAsync(page, "solution");
        await page.Keyboard.TypeAsync("نشر 25 ملفاً (CSV) ");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync("قبل 2027");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync(" OGP ثم بعدها");
        await page.Keyboard.PressAsync("Home");

        var length = (await CardApp.TextAsync(page, "solution")).Length;
        var places = new List<int> { await CaretAsync(page) };
        for (var presses = 0; presses < 2 * length && places[^1] != length; presses++)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
            places.Add(await CaretAsync(page));
        }

        Assert.Equal(0, places[0]);
        Assert.Equal(length, places[^1]);
        Assert.Equal(places.Count, places.Distinct().Count());   // it stuck nowhere and never went back to where it was
        Assert.Equal("rtl", await CardApp.Words(page, "solution").Locator("p").EvaluateAsync<string>("line => getComputedStyle(line).direction"));
    }

    [Fact]
    public async Task Somebody_in_a_date_is_left_alone_while_the_activity_changes_around_them()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var one = await Chromium.PersonAsync(_app);
        await using var two = await Chromium.PersonAsync(_app);
        var (page, other) = (await _card.OpenAsync(one, CardApp.Volunteer), await _card.OpenAsync(two, CardApp.Official));
        ILocator Day(IPage at, int index) => at.Locator("[data-entry=activity]").First.Locator("input[type=date]").Nth(index);

        await Day(page, 0).FocusAsync();
        await page.Keyboard.TypeAsync("03");
        await other.Locator("[data-entry=activity] select:visible").First.SelectOptionAsync("started");
        await Day(other, 1).FillAsync("2031-09-30");
        await CardApp.AtEndAsync(other, "activity_what");
        await other.Keyboard.TypeAsync(" كلها");
        await CardApp.SavedAsync(other);
        await Assertions.Expect(Day(page, 1)).ToHaveValueAsync("2031-09-30", new() { Timeout = 20_000 });
        await page.Keyboard.TypeAsync("012031");
        await CardApp.SavedAsync(page, other);

        var activity = WrittenCard.Of((await _card.NewestAsync()).Document).Activities.Single(activity => activity.What.StartsWith("جرد", StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2031, 3, 1), new DateOnly(2031, 9, 30), ActivityStatus.Started), (activity.Start!.Value, activity.End!.Value, activity.Status));
        Assert.Equal("جرد المعطيات كلها", activity.What);
    }

    [Fact]
    public async Task Undo_takes_back_ones_own_words_only()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var one = await Chromium.PersonAsync(_app);
        await using var two = await Chromium.PersonAsync(_app);
        var (page, other) = (await _card.OpenAsync(one, CardApp.Volunteer), await _card.OpenAsync(two, CardApp.Official));
        await CardApp.AtEndAsync(page, "problem");
        await page.Keyboard.TypeAsync(" أنا");
        await CardApp.SavedAsync(page);
        await CardApp.AtEndAsync(other, "problem");
        await other.Keyboard.TypeAsync(" وهي");
        await CardApp.SavedAsync(other);
        await _card.SameAsync("problem", page, other);

        await page.Keyboard.PressAsync("Control+z");
        await CardApp.SavedAsync(page);
        await _card.SameAsync("problem", page, other);
        Assert.Equal("المعطيات متفرقة بين الإدارات. وهي", await CardApp.TextAsync(page, "problem"));

        await page.Keyboard.PressAsync("Control+y");
        await CardApp.SavedAsync(page);
        await _card.SameAsync("problem", page, other);
        Assert.Equal("المعطيات متفرقة بين الإدارات. أنا وهي", await CardApp.TextAsync(page, "problem"));
    }

    [Fact]
    public async Task The_text_goes_on_when_the_pages_own_line_is_gone_for_good()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await _card.OpenAsync(person, CardApp.Volunteer);
        await page.EvaluateAsync("() => { window.here = true; Blazor.disconnect?.(); }");
        await person.SetOfflineAsync(true);
        await CardApp.AtEndAsync(page, "done");
        await page.Keyboard.TypeAsync("لا شيء يضيع");
        await CardApp.StateAsync(page, "offline");
        await page.EvaluateAsync("() => document.getElementById('components-reconnect-modal').classList.add('components-reconnect-show', 'components-reconnect-rejected')");
        await page.WaitForTimeoutAsync(1_500);
        await person.SetOfflineAsync(false);
        await CardApp.SavedAsync(page);

        Assert.True(await page.EvaluateAsync<bool>("() => window.here"));   // it was not loaded anew
        await _card.SameAsync("done", page);
        Assert.Equal("لا شيء يضيع", await CardApp.TextAsync(page, "done"));
    }

    [Fact]
    public async Task Going_away_and_coming_back_leaves_one_editor_and_one_line()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await person.NewPageAsync();
        var lines = new List<IWebSocket>();
        page.WebSocket += (_, line) => { if (line.Url.Contains("/hubs/cards", StringComparison.Ordinal)) lock (lines) lines.Add(line); };
        await _app.SignInAsync(page, CardApp.Volunteer);
        await page.GotoAsync(_app.Address + _card.Address);
        await CardApp.ReadyAsync(page);
        for (var times = 0; times < 20; times++)
        {
            await page.EvaluateAsync($"() => Blazor.navigateTo('/plans/{_card.Plan.Number}')");
            await Assertions.Expect(page.Locator(".card-host")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
            await page.EvaluateAsync($"() => Blazor.navigateTo('{_card.Address}')");
            await CardApp.ReadyAsync(page);
        }

        await CardApp.AtEndAsync(page, "done");
        await page.Keyboard.TypeAsync("مرة واحدة");
        await CardApp.SavedAsync(page);
        await page.WaitForTimeoutAsync(500);

        await _card.SameAsync("done", page);
        lock (lines) Assert.Single(lines, line => !line.IsClosed);
        Assert.Equal(1, await page.Locator(".card-sheet").CountAsync());
    }

    [Fact]
    public async Task The_keyboard_leads_through_all_fields_and_out()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await _card.OpenAsync(person, CardApp.Volunteer);
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
        await using var one = await Chromium.PersonAsync(_app, width: width);
        await using var two = await Chromium.PersonAsync(_app);
        var (page, other) = (await _card.OpenAsync(one, CardApp.Volunteer), await _card.OpenAsync(two, CardApp.Official));
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
        await using var person = await Chromium.PersonAsync(_app);
        var page = await _card.OpenAsync(person, CardApp.Observer);

        await CardApp.StateAsync(page, "read");
        await Assertions.Expect(page.Locator(".card-sheet")).ToHaveAttributeAsync("contenteditable", "false");
        Assert.Equal(0, await page.Locator(".card-sheet :is(input, select):enabled").CountAsync());
        Assert.Equal("group", await page.Locator(".card-sheet").GetAttributeAsync("role"));
    }

    /// <summary>The caret's place in its paragraph, in UTF-16 units.</summary>
    private static Task<int> CaretAsync(IPage page) => page.EvaluateAsync<int>(
        """
        () => {
          const { focusNode, focusOffset } = getSelection(), line = (focusNode.nodeType === 1 ? focusNode : focusNode.parentElement).closest('p'), range = document.createRange();
          range.setStart(line, 0);
          range.setEnd(focusNode, focusOffset);
          return range.toString().length;
        }
        """);
}
