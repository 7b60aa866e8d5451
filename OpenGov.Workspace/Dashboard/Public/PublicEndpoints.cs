using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Dashboard;

/// <summary>The public's files that are no pages: the feed of a plan, and what search engines ask for.</summary>
internal static class PublicEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/public/plans/{number:int}/decisions.atom", async (int number, PublicFeed feed, PublicAddress address, HttpContext http) =>
            (await feed.ReadAsync(Actor.Public, number, page => address.Whole(http.Request, page), http.RequestAborted)).Value is { } file
                ? Published.File(http, file, "application/atom+xml; charset=utf-8")
                : Results.NotFound()).AllowAnonymous();
        app.MapGet("/sitemap.xml", async (SiteMap map, PublicAddress address, HttpContext http) =>
            Published.File(http, (await map.ReadAsync(Actor.Public, page => address.Whole(http.Request, page), http.RequestAborted)).Value!, "application/xml; charset=utf-8"))
            .AllowAnonymous();
        app.MapGet("/robots.txt", (PublicAddress address, HttpContext http) => Published.File(
            http, $"User-agent: *\nAllow: /public\nDisallow: /f/\nDisallow: /j/\nDisallow: /sign-in\nSitemap: {address.Whole(http.Request, "/sitemap.xml")}\n", "text/plain; charset=utf-8"))
            .AllowAnonymous();
    }
}
