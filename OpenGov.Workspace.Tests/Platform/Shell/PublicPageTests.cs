using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Platform.Shell;

/// <summary>A public page needs no account, no script and no cookie, in three languages.</summary>
public sealed class PublicPageTests(WorkspaceApp app) : IClassFixture<WorkspaceApp>, IDisposable
{
    private readonly HttpClient _reader = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Address) };

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fr", "ltr")]
    [InlineData("en", "ltr")]
    public async Task It_is_written_in_the_language_its_address_names(string language, string direction)
    {
        var (answer, page) = await GetAsync($"/public?lang={language}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains($"""<html lang="{language}" dir="{direction}">""", page, StringComparison.Ordinal);
        Assert.Contains($"""<link rel="canonical" href="{app.Address}/public?lang={language}" />""", page, StringComparison.Ordinal);
        Assert.Contains($"""hreflang="x-default" href="{app.Address}/public" """.TrimEnd(), page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-CA,fr;q=0.9,ar;q=0.2", "fr")]
    [InlineData("ar-MA", "ar")]
    [InlineData("zgh", "ar")]
    public async Task Without_one_the_browser_is_asked_and_else_it_is_arabic(string wanted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/public");
        request.Headers.TryAddWithoutValidation("Accept-Language", wanted);
        using var answer = await _reader.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains($"<html lang=\"{language}\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Fact]
    public async Task It_sets_no_cookie_and_has_no_script()
    {
        var (answer, page) = await GetAsync("/public?lang=ar");

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("blazor", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("unsafe-inline", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_it_already_gets_it_again_only_when_it_has_changed()
    {
        var (first, _) = await GetAsync("/public?lang=fr");
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync("/public?lang=fr", first.Headers.ETag)).Answer.StatusCode);

        var plan = await app.Get<OpenPlan>().RunAsync(Actor.System, new NewPlan(41, new LocalText("مخطط"), 2031, 2034), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync("/public?lang=fr", first.Headers.ETag)).Answer.StatusCode);   // nothing of it is published

        await app.Get<PublishCalendar>().RunAsync(Actor.System, plan.Value, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/public?lang=fr", first.Headers.ETag)).Answer.StatusCode);
    }

    [Fact]
    public async Task An_address_that_no_page_has_is_not_found_in_the_same_frame()
    {
        var (answer, page) = await GetAsync("/public/nothing/here?lang=en");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_below_public_is_one_and_leaves_the_circuit_alone()
    {
        var pages = typeof(PublicPageAttribute).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes<RouteAttribute>().Any(route => route.Template.StartsWith("/public", StringComparison.Ordinal))
                || type.IsDefined(typeof(PublicPageAttribute)));

        Assert.All(pages, page =>
        {
            Assert.True(page.IsDefined(typeof(PublicPageAttribute)), $"{page.Name} is not a [PublicPage].");
            Assert.True(page.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute)), $"{page.Name} needs [ExcludeFromInteractiveRouting].");
        });
    }

    private async Task<(HttpResponseMessage Answer, string Page)> GetAsync(string address, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        var answer = await _reader.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _reader.Dispose();
}
