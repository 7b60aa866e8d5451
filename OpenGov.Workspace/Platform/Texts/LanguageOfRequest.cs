using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Finds the language of a request: asked for in the address, remembered, or wanted by the browser.</summary>
public sealed class LanguageOfRequest : RequestCultureProvider
{
    public const string Cookie = "language";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var language = AskedFor(request) ?? Language.Of(request.Cookies[Cookie]) ?? Wanted(request) ?? Language.Arabic;
        return Task.FromResult<ProviderCultureResult?>(new(language.Culture.Name));
    }

    // Pages of the workspace keep one address in all languages. Programs name theirs in it, and so do the public pages:
    // their readers have no cookie, and search engines list each language by itself.
    private static readonly string[] Named = ["/api", "/public", "/j", "/f"];

    private static Language? AskedFor(HttpRequest request) =>
        Named.Any(start => request.Path.StartsWithSegments(start)) ? Language.Of(request.Query["lang"]) : null;

    private static Language? Wanted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(wanted => wanted.Quality ?? HeaderQuality.Match)
        .Select(wanted => Language.Of(wanted.Value.Value))
        .FirstOrDefault(language => language is not null);
}
