using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Live connections are opened by our own pages only: a page of another site would use the visitor's cookie.</summary>
/// <remarks>Browsers let any site open a WebSocket and send the cookie along; the framework does not ask where it comes from.</remarks>
public sealed class OriginCheck(RequestDelegate next, IOptions<WorkspaceOptions> options)
{
    private readonly Uri[] _ours = [.. options.Value.PublicOrigins.Select(origin => new Uri(origin))];

    public Task InvokeAsync(HttpContext http)
    {
        if (!IsLive(http.Request.Path) || IsOurs(http.Request)) return next(http);

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // The list of start-up scripts is fetched by GET, for which browsers name no origin; it is the same for everybody.
    internal static bool IsLive(PathString path) =>
        path.StartsWithSegments("/hubs") || (path.StartsWithSegments("/_blazor") && path != "/_blazor/initializers");

    private bool IsOurs(HttpRequest request)
    {
        var named = request.Headers.Origin.ToString();
        // A GET of our own page over long polling names no origin; this header a page cannot set.
        if (named.Length == 0) return request.Headers["Sec-Fetch-Site"] == "same-origin";

        return Uri.TryCreate(named, UriKind.Absolute, out var origin)
            && (Same(origin, new Uri($"{request.Scheme}://{request.Host}")) || _ours.Any(ours => Same(origin, ours)));
    }

    private static bool Same(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);
}
