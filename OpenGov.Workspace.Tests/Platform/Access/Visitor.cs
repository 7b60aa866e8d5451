using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OpenGov.Workspace.Browser;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>A browser without scripts: keeps cookies, reads pages, fills in their forms.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;
    private readonly WorkspaceApp _app;

    public Visitor(WorkspaceApp app, bool follow = true)
    {
        _app = app;
        _client = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = follow })
        {
            BaseAddress = new Uri(app.Address),
        };
        _client.DefaultRequestHeaders.Add("Accept-Language", "ar");
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Client => _client;

    public string? Cookie(string name) => Cookies.GetCookies(new Uri(_app.Address))[name]?.Value;

    public Task<string> GetAsync(string address) => _client.GetStringAsync(address);

    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        var response = await _client.GetAsync(address);
        return await ReadAsync(response);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        (IHtmlDocument)await BrowsingContext.New().OpenAsync(async request => request.Content(await response.Content.ReadAsStringAsync()));

    /// <summary>Opens a page, fills in one of its forms and sends it.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var page = await OpenAsync(address);
        var found = page.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{address} has no {form}.");
        var values = found.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked)
            .ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields) values[name] = value;
        return await _client.PostAsync(found.GetAttribute("action") ?? address, new FormUrlEncodedContent(values));
    }

    public Task<HttpResponseMessage> EnterAsExampleAsync(Guid account, string back = "/") => PostFormAsync(
        $"/sign-in?back={Uri.EscapeDataString(back)}", $"form[action='{ExampleSignIn.Address}']", ("account", account.ToString()));

    public void Dispose() => _client.Dispose();
}
