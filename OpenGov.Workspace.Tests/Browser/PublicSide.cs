using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OpenGov.Workspace.Browser;

/// <summary>Somebody without an account, whose browser runs no script: pages read, forms sent.</summary>
internal sealed class PublicSide : IDisposable
{
    private readonly HttpClient _browser;

    public PublicSide(WorkspaceApp app)
    {
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = new Uri(app.Address) };
    }

    public CookieContainer Cookies { get; } = new();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<(HttpStatusCode Code, string Page)> GetAsync(string address)
    {
        using var answer = await _browser.GetAsync(address, Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        var (code, page) = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, code);
        return new HtmlParser().ParseDocument(page);
    }

    /// <summary>Sends a form of a page as a browser would: what stands in it, what was typed, the button that was pressed.</summary>
    public async Task<(HttpStatusCode Code, string? Location, string Page)> SendAsync(
        IHtmlDocument page, string form, IReadOnlyDictionary<string, string> typed, string? forwardedFor = null, (string Field, string Name, byte[] Bytes)? file = null)
    {
        var element = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(one => one.QuerySelector($"input[name=_handler][value='{form}']") is not null);
        var fields = new Dictionary<string, string>();
        foreach (var field in element.Elements)
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" } or IHtmlInputElement { Type: "file" } or IHtmlButtonElement: break;
                case IHtmlInputElement { Name: { } name } input: fields[name] = input.Value; break;
                case IHtmlTextAreaElement { Name: { } name } area: fields[name] = area.Value; break;
                case IHtmlSelectElement { Name: { } name } select: fields[name] = select.Value ?? ""; break;
            }
        foreach (var (name, value) in typed) fields[name] = value;

        using var request = new HttpRequestMessage(HttpMethod.Post, element.GetAttribute("action"));
        if (file is { } sent)
        {
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in fields) parts.Add(new StringContent(value), $"\"{name}\"");
            parts.Add(new ByteArrayContent(sent.Bytes), $"\"{sent.Field}\"", sent.Name);
            request.Content = parts;
        }
        else
        {
            request.Content = new FormUrlEncodedContent(fields);
        }

        if (forwardedFor is not null) request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var answer = await _browser.SendAsync(request, Cancel);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>Addresses of our own to which a page leads, with their language.</summary>
    public static IEnumerable<string> Links(IHtmlDocument page) => page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith('/'));

    /// <summary>What the standard's own parser finds wrong in a page, and what a validator would say beyond it.</summary>
    public static IEnumerable<string> FaultsOf(string page)
    {
        var faults = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        parser.Error += (_, found) => faults.Add(((AngleSharp.Html.Dom.Events.HtmlErrorEvent)found).Message);
        var document = parser.ParseDocument(page);
        faults.AddRange(document.All.Where(one => one.Id is { Length: > 0 }).GroupBy(one => one.Id).Where(same => same.Count() > 1).Select(same => $"id {same.Key} twice"));
        faults.AddRange(document.QuerySelectorAll("[aria-labelledby],[aria-describedby]")
            .SelectMany(one => $"{one.GetAttribute("aria-labelledby")} {one.GetAttribute("aria-describedby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(id => document.GetElementById(id) is null).Select(id => $"nothing is called {id}"));
        if (document.QuerySelectorAll("h1").Length != 1) faults.Add("not one h1");
        if (document.QuerySelectorAll("main").Length != 1) faults.Add("not one main");
        if (document.QuerySelector("title")?.TextContent is not { Length: > 0 }) faults.Add("no title");
        faults.AddRange(document.QuerySelectorAll("input:not([type=hidden]),select,textarea").Where(field => field.Closest("label") is null
            && document.QuerySelector($"label[for='{field.Id}']") is null).Select(field => $"no label: {field.OuterHtml}"));
        faults.AddRange(document.QuerySelectorAll("ul > :not(li), ol > :not(li), p div, p ul, p section, a a, button a").Select(one => $"{one.TagName} in {one.ParentElement?.TagName}"));
        faults.AddRange(document.QuerySelectorAll("[style],[onclick],script:not([src])").Select(one => $"inline: {one.OuterHtml}"));
        return faults;
    }

    public void Dispose() => _browser.Dispose();
}
