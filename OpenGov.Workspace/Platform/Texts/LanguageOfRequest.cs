using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Finds the language of a request: asked for in the address of the public API, remembered, or wanted by the browser.</summary>
public sealed class LanguageOfRequest : RequestCultureProvider
{
    public const string Cookie = "language";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var language = AskedFor(request) ?? Language.Of(request.Cookies[Cookie]) ?? Wanted(request) ?? Language.Arabic;
        return Task.FromResult<ProviderCultureResult?>(new(language.Culture.Name));
    }

    // Pages keep one address in all languages; only programs that read the API name theirs in it.
    private static Language? AskedFor(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") ? Language.Of(request.Query["lang"]) : null;

    private static Language? Wanted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(wanted => wanted.Quality ?? HeaderQuality.Match)
        .Select(wanted => Language.Of(wanted.Value.Value))
        .FirstOrDefault(language => language is not null);
}
