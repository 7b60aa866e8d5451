using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard;

/// <summary>The public's side of the example workspace, as search engines, news readers and browsers without a script go through it.</summary>
[Collection(Chromium.Tests)]
public sealed class PublicSideTests : IAsyncLifetime
{
    /// <summary>Of each kind of page, for the rest of a register is more of the same.</summary>
    private const int PagesOfAKind = 6;

    private readonly WorkspaceApp _app = new() { WithExample = true };

    public ValueTask InitializeAsync() => _app.InitializeAsync();
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_page_can_be_reached_is_valid_keeps_its_language_needs_no_script_and_changes_nothing()
    {
        using var citizen = new PublicSide(_app);
        await _app.NoticesAreOutAsync();
        var before = await ContentsAsync();
        var seen = new Dictionary<string, int>();
        var visited = new HashSet<string>();
        var open = new Queue<string>(["/public?lang=ar", "/public?lang=fr", "/public?lang=en"]);
        var faults = new List<string>();
        while (open.TryDequeue(out var address))
        {
            if (!visited.Add(address)) continue;
            var (code, page) = await citizen.GetAsync(address);
            if (code != HttpStatusCode.OK)
            {
                faults.Add($"{address}: {code}");
                continue;
            }

            var document = new HtmlParser().ParseDocument(page);
            var language = address[(address.IndexOf("lang=", StringComparison.Ordinal) + 5)..][..2];
            if (document.DocumentElement.GetAttribute("lang") != language) faults.Add($"{address}: lang is {document.DocumentElement.GetAttribute("lang")}");
            if (document.DocumentElement.GetAttribute("dir") != (language == "ar" ? "rtl" : "ltr")) faults.Add($"{address}: dir");
            if (document.QuerySelector("script") is not null) faults.Add($"{address}: script");
            if (document.QuerySelector("meta[name=description]")?.GetAttribute("content") is not { Length: > 0 }) faults.Add($"{address}: no description");
            faults.AddRange(PublicSide.FaultsOf(page).Select(fault => $"{address}: {fault}"));
            foreach (var link in PublicSide.Links(document).Where(link => link.StartsWith("/public", StringComparison.Ordinal)))
            {
                if (!link.Contains("lang=", StringComparison.Ordinal)) faults.Add($"{address}: {link} loses the language");
                var kind = string.Concat(link.Split('?')[0].Select(c => char.IsDigit(c) ? '#' : c)) + language;
                if (link.Split('?')[0] is var path && path.Contains('.', StringComparison.Ordinal)) continue;
                if (seen.GetValueOrDefault(kind) >= PagesOfAKind || visited.Contains(link)) continue;
                seen[kind] = seen.GetValueOrDefault(kind) + 1;
                open.Enqueue(link);
            }
        }

        Assert.Equal([], faults);
        Assert.InRange(visited.Count, 60, 500);
        Assert.Equal(before, await ContentsAsync());
    }

    [Fact]
    public async Task A_page_without_a_form_sets_no_cookie_and_is_the_same_for_who_is_signed_in()
    {
        using var citizen = new PublicSide(_app);
        foreach (var address in new[] { "/public", "/public/plans/2", "/public/plans/2/proposals", "/public/plans/2/proposals/1", "/public/plans/2/sessions", "/public/decisions", "/public/open-data", "/public/nothing" })
            await citizen.GetAsync($"{address}?lang=ar");
        Assert.Equal(0, citizen.Cookies.Count);

        await citizen.GetAsync("/public/plans/3/propose?lang=ar");
        Assert.Equal("ogw-xsrf", Assert.Single(citizen.Cookies.GetAllCookies()).Name);
    }

    [Fact]
    public async Task Feed_calendar_site_map_and_robots_are_what_programs_expect()
    {
        using var program = new PublicSide(_app);
        XNamespace atom = "http://www.w3.org/2005/Atom", map = "http://www.sitemaps.org/schemas/sitemap/0.9";

        var feed = XDocument.Parse((await program.GetAsync("/public/plans/2/decisions.atom?lang=fr")).Page).Root!;
        Assert.Equal(atom + "feed", feed.Name);
        Assert.NotEmpty(feed.Elements(atom + "entry"));
        Assert.All(feed.Elements(atom + "entry"), entry => Assert.DoesNotContain("…", entry.Element(atom + "title")!.Value, StringComparison.Ordinal));
        Assert.Equal(feed.Elements(atom + "entry").Count(), feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value).Distinct().Count());

        var calendar = (await program.GetAsync("/public/plans/2/calendar.ics?lang=ar")).Page;
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("DTSTART;VALUE=DATE:", calendar, StringComparison.Ordinal);

        var pages = XDocument.Parse((await program.GetAsync("/sitemap.xml")).Page).Root!.Elements(map + "url").Select(url => url.Element(map + "loc")!.Value).ToList();
        Assert.Contains($"{_app.Address}/public/plans/2/proposals/1?lang=ar", pages);
        Assert.Contains($"{_app.Address}/public/plans/3/meetings/1?lang=ar", pages);
        Assert.All(pages, page => Assert.StartsWith(_app.Address + "/public", page, StringComparison.Ordinal));
        Assert.Contains($"Sitemap: {_app.Address}/sitemap.xml", (await program.GetAsync("/robots.txt")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_was_typed_is_shown_as_text_and_the_browser_has_nothing_to_forbid()
    {
        string[] corpus =
        [
            "<script>window.hit=1</script>", "\"><img src=x onerror=window.hit=1>", "<svg/onload=window.hit=1>", "'-window.hit=1-'", "</textarea><script>window.hit=1</script>",
            "javascript:window.hit=1", "<a href=\"javascript:window.hit=1\">ا</a>", "<iframe srcdoc='<script>parent.hit=1</script>'>", "</title><script>window.hit=1</script>",
            "<style>@import'//evil.example'</style>", "{{constructor.constructor('window.hit=1')()}}", "&lt;script&gt;window.hit=1&lt;/script&gt;", "<math><mtext></form><form><mglyph><svg><mtext><textarea><path id=\"</textarea><img onerror=window.hit=1 src=1>\">",
            "مقترح <b onmouseover=window.hit=1>عربي</b> \u202E<img src=x onerror=window.hit=1>", "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=window.hit=1 )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=window.hit=1//>",
        ];
        await using (var db = _app.Get<Database>().Reader())
        {
            var plan = await db.Plans.Where(p => p.Number == 2).Select(p => p.Id).SingleAsync(PublicSide.Cancel);
            Assert.True((await _app.Get<EnterProposals>().RunAsync(Actor.System, plan, [.. corpus.Select(text => new ProposalDraft { Channel = Channel.Portal, Title = text, Text = text + " نص" })])).Ok);
        }

        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await person.NewPageAsync();
        await page.AddInitScriptAsync("window.forbidden = []; document.addEventListener('securitypolicyviolation', e => window.forbidden.push(e.violatedDirective));");
        await page.GotoAsync("/public/plans/2/proposals?page=10&lang=ar");
        var rows = await page.Locator("tbody th a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        var titles = await page.Locator("tbody th bdi").AllInnerTextsAsync();
        Assert.Contains(corpus[1], titles);
        foreach (var address in rows.TakeLast(corpus.Length).Prepend(page.Url))
        {
            await page.GotoAsync(address);
            Assert.Equal(JsonNothing, await page.EvaluateAsync<string>("JSON.stringify([window.hit ?? null, window.forbidden])"));
        }
    }

    private const string JsonNothing = "[null,[]]";

    /// <summary>Everything that is kept, a hash for each table, but for the signed states that the program takes by itself.</summary>
    private async Task<Dictionary<string, string>> ContentsAsync()
    {
        await using var db = _app.Get<Database>().Reader();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync(PublicSide.Cancel);
        var contents = new Dictionary<string, string>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Where(table => table != "RecordCheckpoints"))
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid";
            await using var reader = await command.ExecuteReaderAsync(PublicSide.Cancel);
            while (await reader.ReadAsync(PublicSide.Cancel))
                for (var column = 0; column < reader.FieldCount; column++)
                    hash.AppendData(reader.GetValue(column) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? ""));
            contents[table] = Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        return contents;
    }
}
