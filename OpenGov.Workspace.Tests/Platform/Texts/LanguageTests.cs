using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace OpenGov.Workspace.Platform.Texts;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("", "ar-MA")]
    [InlineData("de-DE,de;q=0.9", "ar-MA")]
    [InlineData("fr-MA,fr;q=0.9,ar;q=0.8", "fr-FR")]
    [InlineData("en-US,en;q=0.9", "en-GB")]
    [InlineData("de, fr;q=0.4, en;q=0.6", "en-GB")]
    [InlineData("ar", "ar-MA")]
    public async Task A_new_visitor_reads_Arabic_unless_the_browser_asks_otherwise(string wanted, string culture) =>
        Assert.Equal(culture, await OfAsync(http => http.Request.Headers.AcceptLanguage = wanted));

    [Fact]
    public async Task What_was_chosen_wins_over_what_the_browser_asks() =>
        Assert.Equal("ar-MA", await OfAsync(http =>
        {
            http.Request.Headers.Cookie = "language=ar";
            http.Request.Headers.AcceptLanguage = "fr";
        }));

    [Theory]
    [InlineData("/api/proposals", "fr-FR"), InlineData("/proposals", "ar-MA")]
    public async Task Only_the_public_API_takes_its_language_from_the_address(string path, string culture) =>
        Assert.Equal(culture, await OfAsync(http =>
        {
            http.Request.Path = path;
            http.Request.QueryString = new QueryString("?lang=fr");
        }));

    [Fact]
    public void Choosing_a_language_remembers_it_and_returns_to_the_page()
    {
        var http = new DefaultHttpContext();

        var answer = LanguageSwitch.Choose("fr", "/proposals?theme=2", http).Result;

        Assert.Equal("/proposals?theme=2", Assert.IsType<RedirectHttpResult>(answer).Url);
        Assert.StartsWith("language=fr;", http.Response.Headers.SetCookie.ToString());
    }

    [Theory]
    [InlineData("https://evil.example"), InlineData("//evil.example"), InlineData(@"/\evil.example")]
    [InlineData("/\t/evil.example"), InlineData("/\n//evil.example"), InlineData("evil"), InlineData(""), InlineData(null)]
    [InlineData("javascript:alert(1)"), InlineData("/بحث"), InlineData("/search?q=é")]
    public void It_never_leads_to_another_site(string? back)
    {
        var answer = LanguageSwitch.Choose("fr", back, new DefaultHttpContext()).Result;

        Assert.Equal("/", Assert.IsType<RedirectHttpResult>(answer).Url);
    }

    [Fact]
    public void A_language_that_the_workspace_does_not_speak_is_not_found() =>
        Assert.IsType<NotFound>(LanguageSwitch.Choose("de", "/", new DefaultHttpContext()).Result);

    private static async Task<string> OfAsync(Action<HttpContext> ask)
    {
        var http = new DefaultHttpContext();
        ask(http);
        var found = await new LanguageOfRequest().DetermineProviderCultureResult(http);
        return found!.Cultures.Single().Value!;
    }
}
