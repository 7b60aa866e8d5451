using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Adoption;

/// <summary>The public's form over HTTP: what was typed is text wherever it is read, machines are kept out, a link is not guessed.</summary>
public sealed partial class CommentFormTests : IAsyncLifetime
{
    private readonly HandClock _clock = new(DateTimeOffset.UtcNow);
    private readonly WorkspaceApp _app;
    private readonly HttpClientHandler _browser = new() { AllowAutoRedirect = false };

    /// <summary>What people send who would like a page to do something else.</summary>
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "javascript:alert(1)", "<a href=\"javascript:alert(1)\">انقر</a>",
        "{{constructor.constructor('alert(1)')()}}", "<iframe srcdoc=\"<script>alert(1)</script>\">", "</textarea><script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "=HYPERLINK(\"http://evil\")", "\u202Egnp.exe",
    ];

    public CommentFormTests() => _app = new WorkspaceApp { WithExample = true, Clock = _clock };

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task What_is_typed_is_text_wherever_it_is_read()
    {
        AskedPublic.Of(_app);
        var plan = await PlanAsync();
        foreach (var attack in Attacks)
        {
            var sent = await _app.Get<SendComment>().RunAsync(Actor.Public, 3, new CommentDraft(attack) { Name = attack, ShowsName = true, Consents = true });
            Assert.True(sent.Ok, sent.Refusal?.Key);
            Clean(await GetAsync($"/public/comments/{sent.Value!.Token}?lang=en"));
        }

        var ids = await IdsAsync();
        Assert.True((await _app.Get<PublishComments>().RunAsync(Actor.System, plan, ids)).Ok);
        var page = await GetAsync("/public/plans/3/consultation/comments?lang=en");
        Clean(page);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
        Clean(await GetAsync("/public/plans/3/consultation/comment?lang=en&section=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"));
    }

    [Fact]
    public async Task A_form_is_sent_without_script_and_leads_to_the_private_page()
    {
        AskedPublic.Of(_app);
        using var client = new HttpClient(_browser, disposeHandler: false) { BaseAddress = new Uri(_app.Address) };
        var form = await client.GetStringAsync("/public/plans/3/consultation/comment?lang=en&card=1", TestContext.Current.CancellationToken);

        // Sent at once, as machines do: refused, and what was typed is still there.
        using var tooFast = await client.PostAsync("/public/plans/3/consultation/comment?lang=en", Fields(form, "ملاحظة"), TestContext.Current.CancellationToken);
        var again = await tooFast.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, tooFast.StatusCode);
        Assert.Contains("ملاحظة", WebUtility.HtmlDecode(again), StringComparison.Ordinal);
        Assert.Contains("The form was sent faster than it can be filled in", WebUtility.HtmlDecode(again), StringComparison.Ordinal);

        _clock.Now += FormGuard.Shortest;
        using var trapped = await client.PostAsync("/public/plans/3/consultation/comment?lang=en", Fields(again, "ملاحظة", trap: "http://spam"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, trapped.StatusCode);
        _clock.Now += FormGuard.Shortest;
        var third = await trapped.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var sent = await client.PostAsync("/public/plans/3/consultation/comment?lang=en", Fields(third, "ملاحظة"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var own = await GetAsync(sent.Headers.Location!.ToString());
        Assert.Contains("We have received your comment", own, StringComparison.Ordinal);
        Assert.Contains("noindex", own, StringComparison.Ordinal);
        using var guessed = await client.GetAsync("/public/comments/AAAAAAAAAAAAAAAAAAAAAA?lang=en", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, guessed.StatusCode);
    }

    [Fact]
    public async Task What_is_only_prepared_looks_like_what_is_not_there()
    {
        using var client = new HttpClient(_browser, disposeHandler: false) { BaseAddress = new Uri(_app.Address) };
        foreach (var address in new[] { "/public/plans/3/consultation", "/public/plans/3/consultation/comment", "/public/plans/3/consultation/comments", "/public/plans/3/consultation/cards/1", "/public/plans/3/adopted", "/public/plans/3/follow-up" })
        {
            using var missing = await client.GetAsync($"{address}?lang=en", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        var second = await GetAsync("/public/plans/2/consultation?lang=en");
        Assert.Contains("May 2021", second, StringComparison.Ordinal);
        Assert.Contains("28", second, StringComparison.Ordinal);
        Assert.Contains("not known", second, StringComparison.Ordinal);
    }

    private static void Clean(string page)
    {
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<[^>]*\\son(error|load)\\s*=", page);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<iframe", page, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> GetAsync(string address)
    {
        using var client = new HttpClient(_browser, disposeHandler: false) { BaseAddress = new Uri(_app.Address) };
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static FormUrlEncodedContent Fields(string page, string text, string trap = "")
    {
        var hidden = Hidden().Matches(page).Select(match => new KeyValuePair<string, string>(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)));
        return new FormUrlEncodedContent([.. hidden, new("Form.Card", "1"), new("Form.Text", text), new("Form.Website", trap), new("Form.Consents", "true")]);
    }

    private async Task<Guid> PlanAsync()
    {
        await using var db = _app.Get<Database>().Reader();
        return await db.Plans.Where(plan => plan.Number == 3).Select(plan => plan.Id).SingleAsync();
    }

    private async Task<IReadOnlyCollection<Guid>> IdsAsync()
    {
        await using var db = _app.Get<Database>().Reader();
        return await db.PublicComments.Where(comment => comment.State == CommentState.Waiting).Select(comment => comment.Id).ToListAsync();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();
}
