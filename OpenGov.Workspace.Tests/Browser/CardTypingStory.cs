using Microsoft.Playwright;
using OpenGov.Workspace.Cards;

namespace OpenGov.Workspace.Browser;

/// <summary>What has gone wrong while people typed in other editors: input methods, paste, everything selected, the caret in mixed text, native fields, undo.</summary>
[Collection(Chromium.Tests)]
public sealed class CardTypingStory : CardOnScreen
{
    [Fact]
    public async Task A_composed_word_arrives_once_while_a_colleague_writes_in_the_same_paragraph()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var one = await Chromium.PersonAsync(App);
        await using var two = await Chromium.PersonAsync(App);
        var (page, other) = (await Card.OpenAsync(one, CardApp.Volunteer), await Card.OpenAsync(two, CardApp.Official));
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

        await Card.SameAsync("problem", page, other);
        Assert.Equal("أولاً المعطيات متفرقة بين الإدارات.نشرها", await CardApp.TextAsync(page, "problem"));
    }

    [Fact]
    public async Task Whatever_is_pasted_nothing_hangs_and_the_card_stays_whole()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(App);
        var page = await Card.OpenAsync(person, CardApp.Volunteer);
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
            """).WaitAsync(TimeSpan.FromMinutes(5));

        await CardApp.SavedAsync(page);
        Assert.Equal([], faults);
        Assert.True(slowest < 30_000, $"One paste took {slowest:F0} ms.");
        await Assertions.Expect(page.Locator(".card-recovered")).ToBeHiddenAsync();   // nothing was refused
        var kept = (await Card.NewestAsync()).Document;
        Assert.True((await Card.CommitsAsync()).Count > 20);
        foreach (var part in WrittenCard.TextSections.Take(4)) await Card.SameAsync(part, page);
        Assert.Equal(2, WrittenCard.Of(kept).Activities.Count);
    }

    [Fact]
    public async Task One_key_does_not_empty_a_card_that_is_selected_from_end_to_end()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(App);
        var page = await Card.OpenAsync(person, CardApp.Volunteer);
        await CardApp.AtEndAsync(page, "problem");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("س");
        await CardApp.SavedAsync(page);

        var card = WrittenCard.Of((await Card.NewestAsync()).Document);
        Assert.Equal(("س", 2, 1), (card.Title, card.Activities.Count, card.Indicators.Count));

        await page.Keyboard.PressAsync("Control+z");
        await page.Keyboard.PressAsync("Control+z");
        await CardApp.SavedAsync(page);
        Assert.Equal("بوابة المعطيات المفتوحة", WrittenCard.Of((await Card.NewestAsync()).Document).Title);
        await Card.SameAsync("problem", page);
        Assert.Equal("المعطيات متفرقة بين الإدارات.", await CardApp.TextAsync(page, "problem"));
    }

    [Fact]
    public async Task The_caret_walks_through_mixed_text_to_its_end()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(App);
        var page = await Card.OpenAsync(person, CardApp.Volunteer);
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
        await using var one = await Chromium.PersonAsync(App);
        await using var two = await Chromium.PersonAsync(App);
        var (page, other) = (await Card.OpenAsync(one, CardApp.Volunteer), await Card.OpenAsync(two, CardApp.Official));
        ILocator Day(IPage at, int index) => at.Locator("[data-entry=activity]").First.Locator("input[type=date]").Nth(index);

        await Day(page, 0).FocusAsync();
        await page.Keyboard.TypeAsync("03");
        await other.Locator("[data-entry=activity] select:visible").First.SelectOptionAsync("started");
        await Day(other, 1).FillAsync("2031-09-30");
        await CardApp.AtEndAsync(other, "activity_what");
        await other.Keyboard.TypeAsync(" كلها");
        await CardApp.SavedAsync(other);
        await Assertions.Expect(Day(page, 1)).ToHaveValueAsync("2031-09-30");
        await page.Keyboard.TypeAsync("012031");
        await CardApp.SavedAsync(page, other);

        var activity = WrittenCard.Of((await Card.NewestAsync()).Document).Activities.Single(activity => activity.What.StartsWith("جرد", StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2031, 3, 1), new DateOnly(2031, 9, 30), ActivityStatus.Started), (activity.Start!.Value, activity.End!.Value, activity.Status));
        Assert.Equal("جرد المعطيات كلها", activity.What);
    }

    [Fact]
    public async Task Undo_takes_back_ones_own_words_only()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var one = await Chromium.PersonAsync(App);
        await using var two = await Chromium.PersonAsync(App);
        var (page, other) = (await Card.OpenAsync(one, CardApp.Volunteer), await Card.OpenAsync(two, CardApp.Official));
        await CardApp.AtEndAsync(page, "problem");
        await page.Keyboard.TypeAsync(" أنا");
        await CardApp.SavedAsync(page);
        await CardApp.AtEndAsync(other, "problem");
        await other.Keyboard.TypeAsync(" وهي");
        await CardApp.SavedAsync(other);
        await Card.SameAsync("problem", page, other);

        await page.Keyboard.PressAsync("Control+z");
        await CardApp.SavedAsync(page);
        await Card.SameAsync("problem", page, other);
        Assert.Equal("المعطيات متفرقة بين الإدارات. وهي", await CardApp.TextAsync(page, "problem"));

        await page.Keyboard.PressAsync("Control+y");
        await CardApp.SavedAsync(page);
        await Card.SameAsync("problem", page, other);
        Assert.Equal("المعطيات متفرقة بين الإدارات. أنا وهي", await CardApp.TextAsync(page, "problem"));
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
