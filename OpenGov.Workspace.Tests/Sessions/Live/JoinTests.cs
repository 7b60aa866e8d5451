using System.Net;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Getting in by link or code: what guessing gains, and what a page costs before anybody has joined.</summary>
public sealed class JoinTests(WorkspaceApp app) : IClassFixture<WorkspaceApp>
{
    [Fact]
    public async Task Wrong_expired_and_closed_are_answered_alike()
    {
        var setting = await RoomSetting.FillAsync(app.Get<Database>(), 31);
        var entry = (await app.Get<OpenRoom>().RunAsync(setting.Lead, setting.SessionId)).Value!;
        using var client = Client();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(entry.Address)).StatusCode);
        Assert.Equal((HttpStatusCode.Found, entry.Address), Where(await TypeAsync(client, entry.Code.ToLowerInvariant())));

        await app.Get<CloseRoom>().RunAsync(setting.Lead, setting.SessionId);

        var closed = await TypeAsync(client, entry.Code);
        var unknown = await TypeAsync(client, RoomTokens.Code());
        Assert.Equal((closed.StatusCode, await closed.Content.ReadAsStringAsync()), (unknown.StatusCode, Masked(await unknown.Content.ReadAsStringAsync())));
        var (byOld, byWrong) = (await client.GetAsync(entry.Address), await client.GetAsync($"/j/{LinkToken.New()}"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (byOld.StatusCode, byWrong.StatusCode));
        Assert.Equal(Masked(await byOld.Content.ReadAsStringAsync()), Masked(await byWrong.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Nothing_is_kept_before_joining_and_the_page_weighs_less_than_a_hundred_kilobytes()
    {
        var setting = await RoomSetting.FillAsync(app.Get<Database>(), 32);
        var entry = (await app.Get<OpenRoom>().RunAsync(setting.Lead, setting.SessionId)).Value!;
        using var client = Client();
        var page = await client.GetAsync($"{entry.Address}?lang=fr");
        var html = await page.Content.ReadAsStringAsync();

        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("blazor", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("lang=\"fr\" dir=\"ltr\"", html, StringComparison.Ordinal);
        var bytes = html.Length * 2;   // at most, in Arabic
        foreach (var file in new[] { "/css/tokens.css", "/css/room.css", "/js/room.js", "/mark.svg" })
        {
            Assert.Contains(file, html, StringComparison.Ordinal);
            bytes += (await client.GetByteArrayAsync(file)).Length;
        }

        Assert.InRange(bytes, 10_000, 100_000);
    }

    /// <summary>T36: a million codes tried as fast as the limits let anybody, from ten thousand addresses.</summary>
    [Fact]
    public void A_million_guesses_of_a_code_are_held_back_and_find_nothing()
    {
        var clock = new MinuteClock();
        var tries = new CodeTries(clock);
        var (code, random, asked, hits) = (RoomTokens.Code(), new Random(1), 0, 0);
        for (var guess = 0; guess < 1_000_000; guess++)
        {
            if (guess % 10_000 == 0) clock.Advance(TimeSpan.FromMinutes(1));
            var from = $"10.0.{guess % 10_000 / 100}.{guess % 100}";
            if (!tries.May(from)) continue;
            asked++;
            if (new string(random.GetItems<char>(RoomTokens.Symbols, RoomTokens.CodeLength)) == code) hits++;
            else tries.Failed(from);
        }

        Assert.Equal((100 * CodeTries.OfAll, 0), (asked, hits));
    }

    [Fact]
    public void From_one_address_ten_wrong_codes_a_minute_may_be_tried_and_right_ones_are_not_counted()
    {
        var clock = new MinuteClock();
        var tries = new CodeTries(clock);
        for (var i = 0; i < CodeTries.OfOne; i++)
        {
            Assert.True(tries.May("a"));
            tries.Failed("a");
        }

        Assert.False(tries.May("a"));
        Assert.True(tries.May("b"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(tries.May("a"));
    }

    private HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Address) };

    private static Task<HttpResponseMessage> TypeAsync(HttpClient client, string code) =>
        client.PostAsync("/j", new FormUrlEncodedContent([new("code", code)]));

    private static (HttpStatusCode, string?) Where(HttpResponseMessage answer) => (answer.StatusCode, answer.Headers.Location?.ToString());

    // The address that was asked for stands in the language links.
    private static string Masked(string html) => System.Text.RegularExpressions.Regex.Replace(html, "/j/[\\w-]{22}", "/j/…");

    private sealed class MinuteClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;
        public void Advance(TimeSpan by) => _now += by;
    }
}
