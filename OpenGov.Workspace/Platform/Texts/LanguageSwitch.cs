using Microsoft.AspNetCore.Http.HttpResults;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Remembers the language a reader chose and returns to the page they were reading.</summary>
public static class LanguageSwitch
{
    public static string Address(Language language, string back) =>
        $"/language/{language.Code}?back={Uri.EscapeDataString(back)}";

    public static Results<RedirectHttpResult, NotFound> Choose(string code, string? back, HttpContext http)
    {
        if (Language.All.FirstOrDefault(l => l.Code == code) is not { } language) return TypedResults.NotFound();

        http.Response.Cookies.Append(LanguageOfRequest.Cookie, language.Code, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
        return TypedResults.Redirect(IsOurs(back) ? back! : "/");
    }

    /// <summary>Whether an address stays in the workspace. Browsers read "//", "/\" and a tab inside them as another host.</summary>
    /// <remarks>Our own addresses come escaped; a letter outside ASCII could not even be written into the answer's header.</remarks>
    public static bool IsOurs(string? address) =>
        address is ['/', ..]
        && !(address is [_, '/' or '\\', ..])
        && address.All(c => c is > ' ' and <= '~');
}
