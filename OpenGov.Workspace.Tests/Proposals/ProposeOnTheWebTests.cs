using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Proposals;

/// <summary>The public form and the private link as they come over the web: mistakes, machines, forgeries, files.</summary>
public sealed class ProposeOnTheWebTests : IAsyncLifetime
{
    private const string Text = "نقترح نشر محاضر المجالس الجماعية على بوابة واحدة قابلة للبحث.";

    private readonly WorkspaceApp _app = new();
    private PublicSide _citizen = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        _citizen = new PublicSide(_app);
        var plan = (await _app.Get<OpenPlan>().RunAsync(Actor.System, new NewPlan(9, new LocalText("خطة"), DateTime.UtcNow.Year, DateTime.UtcNow.Year + 3) { Themes = [new NewTheme(1, new LocalText("الخدمات"))] })).Value;
        await _app.Get<PublishCalendar>().RunAsync(Actor.System, plan);
        await _app.Get<PublishRegister>().RunAsync(Actor.System, plan);
    }

    public async ValueTask DisposeAsync()
    {
        _citizen.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_proposal_is_sent_and_followed_without_a_script()
    {
        var sent = await SendAsync(Typed());

        Assert.Equal(HttpStatusCode.Redirect, sent.Code);
        Assert.StartsWith($"{_app.Address}/f/", sent.Location, StringComparison.Ordinal);
        var followed = await _citizen.OpenAsync(sent.Location!);
        Assert.Contains(Text, followed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", followed.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(PublicSide.FaultsOf((await _citizen.GetAsync(sent.Location!)).Page));
        Assert.Equal(HttpStatusCode.NotFound, (await _citizen.GetAsync("/public/plans/9/proposals/1?lang=ar")).Code);   // nobody has looked at it
    }

    [Fact]
    public async Task A_mistake_is_said_in_the_readers_language_and_nothing_typed_is_lost()
    {
        foreach (var (language, said) in new[] { ("ar", "اكتب 30 حرفا"), ("fr", "Écrivez au moins 30"), ("en", "Write at least 30") })
        {
            var page = await _citizen.OpenAsync($"/public/plans/9/propose?lang={language}");
            var sent = await _citizen.SendAsync(page, "propose", With(Typed(text: "قصير"), "Form.Title", "عنوان"));
            var again = new HtmlParser().ParseDocument(sent.Page);

            Assert.Equal(HttpStatusCode.OK, sent.Code);
            Assert.Contains(said, again.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("قصير", again.QuerySelector<IHtmlTextAreaElement>("#text")!.Value);
            Assert.Equal("عنوان", again.QuerySelector<IHtmlInputElement>("#title")!.Value);
            Assert.Equal("1", again.QuerySelector<IHtmlSelectElement>("#theme")!.Value);
            Assert.Equal("citoyen@example.ma", again.QuerySelector<IHtmlInputElement>("#contact")!.Value);
            Assert.True(again.QuerySelector<IHtmlInputElement>("[name='Form.Consent']")!.IsChecked);
        }
    }

    [Fact]
    public async Task Similar_ones_are_shown_on_the_way_with_everything_kept()
    {
        var page = await _citizen.OpenAsync("/public/plans/9/propose?lang=fr");
        var sent = await _citizen.SendAsync(page, "propose", Typed(step: "similar"));
        var again = new HtmlParser().ParseDocument(sent.Page);

        Assert.NotNull(again.QuerySelector("#similar"));
        Assert.Equal(Text, again.QuerySelector<IHtmlTextAreaElement>("#text")!.Value);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_machine_is_stopped_by_the_field_nobody_sees_the_time_and_the_number()
    {
        Assert.Contains(Said("Refusal.TrapFilled"), (await SendAsync(With(Typed(), "Form.Website", "https://spam.example"))).Page, StringComparison.Ordinal);
        var fresh = await _citizen.SendAsync(await _citizen.OpenAsync("/public/plans/9/propose?lang=ar"), "propose", Typed());
        Assert.Contains(Said("Refusal.TooSoon"), fresh.Page, StringComparison.Ordinal);
        Assert.Contains(Said("Refusal.FormTooOld"), (await SendAsync(With(Typed(), "Form.Stamp", "CfDJ8AAAA"))).Page, StringComparison.Ordinal);
        Assert.Contains(Said("Refusal.FormTooOld"), (await SendAsync(With(Typed(), "Form.Stamp", _app.Get<FormGuard>().StampAt("propose 2", DateTimeOffset.UtcNow.AddMinutes(-1))))).Page, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());

        // Whatever a visitor writes into the header, it is one address that sends.
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(Typed(Text + i), forwardedFor: $"203.0.113.{i}")).Code);
        var sixth = await SendAsync(Typed(Text + "6"), forwardedFor: "203.0.113.66");
        Assert.Contains(Said("Refusal.TooMany"), sixth.Page, StringComparison.Ordinal);
        Assert.Contains(Text + "6", WebUtility.HtmlDecode(sixth.Page), StringComparison.Ordinal);
        Assert.Equal(5, await CountAsync());
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_another_browsers_is_refused()
    {
        var page = await _citizen.OpenAsync("/public/plans/9/propose?lang=ar");
        using var other = new PublicSide(_app);
        await other.OpenAsync("/public/plans/9/propose?lang=ar");

        Assert.Equal(HttpStatusCode.BadRequest, (await _citizen.SendAsync(page, "propose", With(Typed(), "__RequestVerificationToken", ""))).Code);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.SendAsync(page, "propose", Typed())).Code);
        using var none = new PublicSide(_app);
        Assert.Equal(HttpStatusCode.BadRequest, (await none.SendAsync(page, "propose", Typed())).Code);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task What_is_not_published_answers_as_what_is_not_there()
    {
        await SendAsync(Typed());   // number 1 is there, and nobody has looked at it
        await _app.Get<OpenPlan>().RunAsync(Actor.System, new NewPlan(10, new LocalText("خطة سرية"), 2030, 2033));

        await SameAsync("/public/plans/9/proposals/1", "/public/plans/9/proposals/2");
        await SameAsync("/public/plans/10", "/public/plans/11");
        await SameAsync("/public/plans/10/proposals", "/public/plans/11/proposals");
        await SameAsync("/public/plans/10/propose", "/public/plans/11/propose");
        await SameAsync("/public/plans/10/commitments/1", "/public/plans/11/commitments/1");
        await SameAsync("/public/plans/10/calendar.ics", "/public/plans/11/calendar.ics");
        await SameAsync("/public/plans/10/decisions.atom", "/public/plans/11/decisions.atom");
        await SameAsync($"/f/{LinkToken.New()}", $"/f/{LinkToken.New()}");
    }

    [Fact]
    public async Task A_file_is_taken_by_what_it_is_and_nothing_else()
    {
        var link = (await SendAsync(Typed())).Location!;
        foreach (var (name, bytes) in new (string, byte[])[]
        {
            ("dessin.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
            ("page.html", Encoding.UTF8.GetBytes("<script>alert(1)</script>")),
            ("faux.pdf", Encoding.UTF8.GetBytes("<html>")),
            ("photo.png", Encoding.UTF8.GetBytes("%PDF-1.4")),
            ("programme.exe", [(byte)'M', (byte)'Z', 0, 0]),
        })
        {
            Forgive();
            var refused = await _citizen.SendAsync(await _citizen.OpenAsync(link), "file", new Dictionary<string, string>(), file: ("file", name, bytes));
            Assert.Contains("role=\"alert\"", refused.Page, StringComparison.Ordinal);
        }

        Forgive();
        var taken = await _citizen.SendAsync(await _citizen.OpenAsync(link), "file", new Dictionary<string, string>(), file: ("file", "..\\..\\\u202Efdp.exe.pdf", "%PDF-1.7\n"u8.ToArray()));
        Assert.Equal(HttpStatusCode.Redirect, taken.Code);
        await using var db = _app.Get<Database>().Reader();
        var kept = await db.Attachments.SingleAsync(PublicSide.Cancel);
        Assert.Equal("fdp.exe.pdf", kept.FileName);
        Assert.Equal(40, kept.KeptAs.Length);

        Forgive();
        var large = await _citizen.SendAsync(await _citizen.OpenAsync(link), "file", new Dictionary<string, string>(), file: ("file", "grand.pdf", [.. "%PDF-1.7\n"u8, .. new byte[AttachFile.Largest]]));
        Assert.Contains("role=\"alert\"", large.Page, StringComparison.Ordinal);
        Assert.Equal(1, await db.Attachments.CountAsync(PublicSide.Cancel));
    }

    private async Task SameAsync(string there, string not)
    {
        foreach (var language in new[] { "ar", "fr", "en" })
        {
            var one = await _citizen.GetAsync($"{there}?lang={language}");
            var other = await _citizen.GetAsync($"{not}?lang={language}");
            Assert.Equal(HttpStatusCode.NotFound, one.Code);
            Assert.Equal(HttpStatusCode.NotFound, other.Code);
            Assert.Equal(one.Page.Replace(Uri.EscapeDataString(there), "", StringComparison.Ordinal).Replace(there, "", StringComparison.Ordinal),
                other.Page.Replace(Uri.EscapeDataString(not), "", StringComparison.Ordinal).Replace(not, "", StringComparison.Ordinal));
        }
    }

    /// <summary>The form opened a minute ago, filled in and sent.</summary>
    private async Task<(HttpStatusCode Code, string? Location, string Page)> SendAsync(Dictionary<string, string> typed, string? forwardedFor = null)
    {
        var page = await _citizen.OpenAsync("/public/plans/9/propose?lang=ar");
        typed.TryAdd("Form.Stamp", _app.Get<FormGuard>().StampAt("propose 9", DateTimeOffset.UtcNow.AddMinutes(-1)));
        return await _citizen.SendAsync(page, "propose", typed, forwardedFor);
    }

    private static Dictionary<string, string> Typed(string text = Text, string step = "send") => new()
    {
        ["Form.Text"] = text, ["Form.Title"] = "", ["Form.Theme"] = "1", ["Form.Name"] = "", ["Form.Contact"] = "citoyen@example.ma", ["Form.Consent"] = "true", ["Form.Step"] = step,
    };

    private static Dictionary<string, string> With(Dictionary<string, string> typed, string field, string value) => new(typed) { [field] = value };

    private string Said(string key)
    {
        System.Globalization.CultureInfo.CurrentUICulture = new("ar-MA");
        return _app.Get<Microsoft.Extensions.Localization.IStringLocalizer<ShellTexts>>()[key];
    }

    private void Forgive() => _app.Get<VisitorLimits>().Forget();

    private async Task<int> CountAsync()
    {
        await using var db = _app.Get<Database>().Reader();
        return await db.Proposals.CountAsync(PublicSide.Cancel);
    }
}
