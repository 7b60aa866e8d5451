using System.Security.Cryptography;

namespace OpenGov.Workspace.Platform.Shell;

/// <summary>Tells the browser to run no script and load nothing that the workspace did not send.</summary>
public static class ContentSecurity
{
    private static readonly object NonceKey = new();

    /// <summary>The value that a script written into this one page must carry.</summary>
    public static string Nonce(this HttpContext http) =>
        http.Items[NonceKey] as string ?? (string)(http.Items[NonceKey] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18)))!;

    public static WebApplication UseContentSecurity(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            // Registered first, so it runs last and replaces the weaker policy that Blazor sets for itself.
            http.Response.OnStarting(() =>
            {
                var headers = http.Response.Headers;
                // A file that somebody sent is handed out under a stricter policy of its own.
                if (!headers.ContentSecurityPolicy.ToString().StartsWith("sandbox", StringComparison.Ordinal))
                    headers.ContentSecurityPolicy = PublicPageAttribute.Of(http) is null ? Policy(http.Nonce()) : PolicyOfPublicPages;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = PublicPageAttribute.Of(http) is { Personal: true } ? "no-referrer" : "same-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                return Task.CompletedTask;
            });
            return next(http);
        });
        return app;
    }

    /// <summary>They need neither Radzen's style attributes nor Blazor's base address.</summary>
    private const string PolicyOfPublicPages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // style-src-attr: Radzen's components position themselves with style attributes; whole styles stay refused.
    // base-uri: Blazor needs its <base href>, so 'none' is out of reach.
    private static string Policy(string nonce) =>
        $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; style-src-attr 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; "
        + "form-action 'self'; frame-ancestors 'none'";
}
