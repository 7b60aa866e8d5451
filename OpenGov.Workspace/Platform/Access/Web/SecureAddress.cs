using System.Net;
using Microsoft.Extensions.Localization;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Outside Development the workspace is reached by https, or from the machine it runs on.</summary>
/// <remarks>Without this, a proxy that nobody has named would show as forms that fail for no visible reason.</remarks>
public sealed class SecureAddress(RequestDelegate next, IStringLocalizer<AccessTexts> text)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.IsHttps || IsThisMachine(http.Request.Host.Host) || http.Request.Path.StartsWithSegments("/health"))
            return next(http);

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text["Web.HttpsWanted", "https", "Workspace:KnownProxies", "X-Forwarded-Proto"], http.RequestAborted);
    }

    private static bool IsThisMachine(string host) =>
        host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
