using Microsoft.Playwright;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Browser;

/// <summary>Four people write one paragraph of a card in Arabic: one of them without a line for a while, one whose right is taken away.</summary>
[Collection(Chromium.Tests)]
public sealed class CardStory : CardOnScreen
{
    [Fact]
    public async Task Nobodys_words_are_lost_and_everybody_sees_the_same()
    {
        using var turn = await Chromium.TakeTurnAsync();
        string[] functions = [CardApp.Official, CardApp.OtherOfficial, CardApp.Volunteer, CardApp.OtherVolunteer];
        var people = new List<IBrowserContext>();
        var pages = new List<IPage>();
        foreach (var function in functions)
        {
            people.Add(await Chromium.PersonAsync(App));
            pages.Add(await Card.OpenAsync(people[^1], function));
        }

        // All four at once, in one paragraph; what each writes is in one piece, so that it can be found again.
        string[] words = ["«الأولى تكتب عن الفهرس»", "«الثاني يكتب عن الصيغ»", "«الثالثة تكتب عن الولوج»", "«الرابع يكتب عن التكوين»"];
        foreach (var page in pages) await CardApp.AtEndAsync(page, "problem");
        await CardApp.CutAsync(pages[3]);
        await Task.WhenAll(pages.Select((page, i) => page.Keyboard.TypeAsync(words[i], new() { Delay = 15 })));
        await CardApp.StateAsync(pages[3], "offline");
        await CardApp.SavedAsync(pages[0], pages[1], pages[2]);
        Assert.DoesNotContain(words[3], await CardApp.TextAsync(pages[0], "problem"));

        // The one without a line closes the window and comes back; the words are still there, and are merged when the line is.
        await people[3].SetOfflineAsync(false);
        await CardApp.SavedAsync(pages[3]);
        await Card.SameAsync("problem", [.. pages]);

        // The second one's right is taken away between two letters.
        await CardApp.CutAsync(pages[1]);
        await CardApp.AtEndAsync(pages[1], "problem");
        await pages[1].Keyboard.TypeAsync("كلام لم يصل");
        pages[1].Dialog += (_, question) => question.DismissAsync();   // the page wants to go to the sign-in, and the browser asks first
        await Card.TakeRightAsync(CardApp.OtherOfficial);
        await people[1].SetOfflineAsync(false);
        await Assertions.Expect(pages[1].Locator(".card-recovered")).ToContainTextAsync("كلام لم يصل");
        await Assertions.Expect(pages[1].Locator(".card-sheet[contenteditable=true]")).ToHaveCountAsync(0);

        await CardApp.AtEndAsync(pages[0], "problem");
        await pages[0].Keyboard.TypeAsync(" تمت.");
        await CardApp.SavedAsync(pages[0], pages[2], pages[3]);
        await Card.SameAsync("problem", pages[0], pages[2], pages[3]);

        // Whose words they are is known of every letter; they may stand inside one another, as they were typed at once.
        var version = await Card.NewestAsync();
        var kept = WrittenCard.PlainText(SectionPlace.Of(version.Document, "problem")!.Node);
        Assert.DoesNotContain("كلام لم يصل", kept);
        for (var i = 0; i < functions.Length; i++) Assert.Equal(i == 0 ? words[i] + " تمت." : words[i], WrittenBy(version, functions[i]));
        Assert.All(await Card.CommitsAsync(), commit => Assert.NotNull(commit.AccountId));
        foreach (var person in people) await person.CloseAsync();
    }

    [Fact]
    public async Task What_was_written_without_a_line_is_merged_after_the_window_was_closed()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var away = await Chromium.PersonAsync(App);
        await using var here = await Chromium.PersonAsync(App);
        var page = await Card.OpenAsync(away, CardApp.Volunteer);
        var other = await Card.OpenAsync(here, CardApp.Official);
        await CardApp.AtEndAsync(page, "solution");
        await CardApp.CutAsync(page);
        await page.Keyboard.TypeAsync("كُتب دون اتصال");
        await CardApp.StateAsync(page, "offline");
        await Patience.UntilAsync(async () => (await KeptInBrowserAsync(page)).Contains("كُتب دون اتصال", StringComparison.Ordinal));
        await page.CloseAsync(new() { RunBeforeUnload = false });
        await CardApp.AtEndAsync(other, "solution");
        await CardApp.TypeAsync(other, "solution", "كُتب في الأثناء. ");
        await CardApp.SavedAsync(other);

        await away.SetOfflineAsync(false);
        var back = await Card.OpenAsync(away, null);
        await CardApp.SavedAsync(back, other);

        await Card.SameAsync("solution", back, other);
        var text = await CardApp.TextAsync(back, "solution");
        Assert.Contains("كُتب دون اتصال", text);
        Assert.Contains("كُتب في الأثناء. ", text);
        await Patience.UntilAsync(async () => await LeftInBrowserAsync(back) == 0);
    }

    [Fact]
    public async Task Text_whose_place_is_gone_is_offered_back()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var away = await Chromium.PersonAsync(App);
        await using var here = await Chromium.PersonAsync(App);
        var page = await Card.OpenAsync(away, CardApp.Volunteer);
        var other = await Card.OpenAsync(here, CardApp.Official);

        await CardApp.CutAsync(page);
        await CardApp.AtEndAsync(page, "activity_what");
        await page.Keyboard.TypeAsync(" في كل جهة");
        await other.Locator("[data-entry=activity] [data-tool=remove]").First.ClickAsync();
        await CardApp.SavedAsync(other);
        await away.SetOfflineAsync(false);

        await CardApp.SavedAsync(page);
        await Assertions.Expect(page.Locator(".card-recovered")).ToContainTextAsync("في كل جهة");
    }

    [Fact]
    public async Task Signing_out_takes_what_was_not_sent_out_of_the_browser()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(App);
        var page = await Card.OpenAsync(person, CardApp.Volunteer);
        await page.EvaluateAsync("() => new Promise(done => { const open = indexedDB.open('cards', 1); open.onupgradeneeded = () => open.result.createObjectStore('unsent', { keyPath: 'clientId' }); open.onsuccess = () => { open.result.transaction('unsent', 'readwrite').objectStore('unsent').put({ clientId: 'x' }).onsuccess = () => { open.result.close(); done(); }; }; })");
        Assert.Equal(1, await LeftInBrowserAsync(page));

        await page.Locator("form[action='/sign-out'] button").First.ClickAsync();
        await page.WaitForURLAsync("**/sign-in**");

        Assert.Equal(0, await LeftInBrowserAsync(page));
    }

    private static string WrittenBy(CardVersion version, string function, CardApp card)
    {
        var place = SectionPlace.Of(version.Document, "problem")!;
        var letters = new System.Text.StringBuilder();
        for (var at = place.Start; at < place.End; at++)
            if (version.Blame.Between(at, at + 1)[0].Author == card.AccountOf(function)) letters.Append(new PassageText(version.Document, at, at + 1).Text);
        return letters.ToString();
    }

    private string WrittenBy(CardVersion version, string function) => WrittenBy(version, function, Card);

    /// <summary>The text of what is not sent yet, in the order in which it was typed.</summary>
    private static Task<string> KeptInBrowserAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => new Promise(done => {
          const open = indexedDB.open('cards', 1);
          open.onupgradeneeded = () => open.result.createObjectStore('unsent', { keyPath: 'clientId' });
          open.onsuccess = () => {
            const all = open.result.transaction('unsent').objectStore('unsent').getAll();
            all.onsuccess = () => { open.result.close(); done([...JSON.stringify(all.result).matchAll(/"text":"([^"]*)"/g)].map(found => found[1]).join('')); };
          };
        })
        """);

    private static Task<int> LeftInBrowserAsync(IPage page) => page.EvaluateAsync<int>(
        """
        () => new Promise(done => {
          const open = indexedDB.open('cards', 1);
          open.onupgradeneeded = () => open.result.createObjectStore('unsent', { keyPath: 'clientId' });
          open.onsuccess = () => { const count = open.result.transaction('unsent').objectStore('unsent').count(); count.onsuccess = () => { open.result.close(); done(count.result); }; };
        })
        """);
}
