using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging;
using OpenGov.Workspace.Browser;

namespace OpenGov.Workspace.Platform.Access;

public sealed class WebSecurityTests(WebSecurityTests.PublicApp app) : IClassFixture<WebSecurityTests.PublicApp>
{
    private const string PublicOrigin = "https://espace.example.ma";

    private readonly HttpClient _client = app.Client;

    /// <summary>As in Production, behind a proxy on this machine.</summary>
    public sealed class PublicApp : IAsyncLifetime
    {
        public WorkspaceApp App { get; } = new()
        {
            Environment = "Production",
            Settings =
            [
                ("Workspace:PublicOrigins:0", PublicOrigin), ("Workspace:KnownProxies:0", "127.0.0.1"),
                .. ((string[])["Hosting", "Routing", "SignalR"]).Select(part => ($"Logging:LogLevel:Microsoft.AspNetCore.{part}", "Information")),
            ],
        };

        public HttpClient Client { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await App.InitializeAsync();
            Client.BaseAddress = new Uri(App.Address);
        }

        public ValueTask DisposeAsync()
        {
            Client.Dispose();
            return App.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_page_carries_the_headers_that_keep_strangers_scripts_out()
    {
        var response = await _client.GetAsync("/sign-in");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self' 'nonce-", policy);
        Assert.DoesNotContain("unsafe-eval", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("camera=(), microphone=(), geolocation=()", response.Headers.GetValues("Permissions-Policy").Single());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.SignalR.HubConnectionContext", true)]
    [InlineData("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", false)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", false)]
    [InlineData("Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", false)]
    [InlineData("Microsoft.AspNetCore.Routing.Matching.DfaMatcher", false)]
    public void A_log_asked_for_more_still_holds_neither_what_people_type_nor_their_links(string teller, bool tells) =>
        Assert.Equal(tells, app.App.Get<ILoggerFactory>().CreateLogger(teller).IsEnabled(LogLevel.Information));

    [Fact]
    public async Task Its_cookies_are_bound_to_the_host_secure_and_out_of_reach_of_scripts()
    {
        var response = await _client.GetAsync("/sign-in");

        var cookie = response.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("__Host-ogw-xsrf=", StringComparison.Ordinal));
        Assert.Contains("; path=/; secure; samesite=strict; httponly", cookie);
    }

    [Fact]
    public async Task Over_https_browsers_are_told_to_stay_there()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Host = "espace.example.ma";

        var response = await _client.SendAsync(request);

        Assert.Equal("max-age=31536000; includeSubDomains", response.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task Plain_http_from_elsewhere_is_told_what_is_wrong()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Host = "espace.example.ma";

        var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("https", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("https://evil.example")]
    [InlineData("https://evil.espace.example.ma")]
    [InlineData("https://espace.example.ma.evil.example")]
    [InlineData("http://espace.example.ma")]
    [InlineData("https://espace.example.ma:8443")]
    public async Task A_page_of_another_site_opens_no_live_connection(string? origin)
    {
        foreach (var address in new[] { "/_blazor/negotiate?negotiateVersion=1", "/_blazor", "/hubs/cards", "/hubs/cards/negotiate" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(HttpMethod.Post, address, origin)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(HttpMethod.Get, address, origin)).StatusCode);
        }
    }

    [Fact]
    public async Task Our_own_pages_open_live_connections_under_both_addresses()
    {
        foreach (var origin in new[] { PublicOrigin, app.App.Address })
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", origin)).StatusCode);
    }

    [Fact]
    public async Task Whoever_keeps_trying_to_sign_in_is_asked_to_wait_and_others_are_not()
    {
        HttpResponseMessage last = new();
        for (var attempt = 0; attempt <= RateLimits.Entries; attempt++) last = await TryFromAsync("203.0.113.7");

        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await TryFromAsync("203.0.113.8")).StatusCode);
    }

    [Fact]
    public void Nobody_s_word_about_where_a_visitor_comes_from_counts_unless_they_are_named()
    {
        var nobody = new ForwardedHeadersOptions();
        Proxies.Configure(nobody, []);
        Assert.Equal(ForwardedHeaders.None, nobody.ForwardedHeaders);

        var one = new ForwardedHeadersOptions();
        Proxies.Configure(one, ["10.0.0.4", "10.1.0.0/16"]);
        Assert.Equal(IPAddress.Parse("10.0.0.4"), Assert.Single(one.KnownProxies));
        Assert.Equal(System.Net.IPNetwork.Parse("10.1.0.0/16"), Assert.Single(one.KnownIPNetworks));
    }

    private async Task<HttpResponseMessage> TryFromAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("X-Forwarded-For", address);
        return await _client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, string? origin)
    {
        using var request = new HttpRequestMessage(method, address);
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await _client.SendAsync(request);
    }
}
