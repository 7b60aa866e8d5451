using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Caching.Memory;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Shell;

/// <summary>Keeps the public pages that were just asked for, so that the day everybody looks costs no more than a quiet one.</summary>
/// <remarks>
/// A copy is good until something changes anywhere in the workspace, and for half a minute at most. What has a form, sets a
/// cookie or was not found is never kept: a page that is not published and one that does not exist take the same way.
/// </remarks>
public sealed class PublicCache(RequestDelegate next, Changes changes) : IDisposable
{
    /// <summary>Marks a request whose page says that its matter is not here.</summary>
    /// <remarks>The page does not set the code itself: Blazor would throw away what it has written.</remarks>
    internal static readonly object NotFound = new();

    private const int Megabyte = 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = 32 * Megabyte });

    public async Task InvokeAsync(HttpContext http)
    {
        if (PublicPageAttribute.Of(http) is not { } page)
        {
            await next(http);
            return;
        }

        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;   // these pages say for themselves what was not found

        var request = http.Request;
        var told = changes.Told;   // before the page reads: what changes while it is written makes the copy old
        var isRead = HttpMethods.IsGet(request.Method);
        var key = new Key(request.Scheme, request.Host.Value, request.Path, request.QueryString.Value, Language.Current.Code);
        if (isRead && !page.Personal && _pages.TryGetValue(key, out Copy? kept) && kept!.Told == told)
        {
            await SendAsync(http, kept);
            return;
        }

        var cookies = http.Response.Headers.SetCookie;
        var (type, written, start) = await WriteAsync(http);
        var hasForm = written.Span.IndexOf("__RequestVerificationToken"u8) >= 0;   // the token is one browser's own
        if (hasForm || !isRead) await start.LetGoAsync();
        else http.Response.Headers.SetCookie = cookies;
        http.Response.Headers.Remove("blazor-enhanced-nav");
        if (http.Items.ContainsKey(NotFound)) http.Response.StatusCode = StatusCodes.Status404NotFound;
        if (hasForm || !isRead || page.Personal || http.Response.StatusCode != StatusCodes.Status200OK)
        {
            http.Response.Headers.CacheControl = "no-store";
            await http.Response.Body.WriteAsync(written, http.RequestAborted);
            return;
        }

        var copy = new Copy(told, type, written.ToArray(), $"\"{Convert.ToHexStringLower(SHA256.HashData(written.Span)[..16])}\"");
        _pages.Set(key, copy, new MemoryCacheEntryOptions { Size = copy.Body.Length + 512, AbsoluteExpirationRelativeToNow = Longest });
        await SendAsync(http, copy);
    }

    public void Dispose() => _pages.Dispose();

    /// <summary>Runs the page into memory.</summary>
    private async Task<(string? Type, ReadOnlyMemory<byte> Written, HeldStart Start)> WriteAsync(HttpContext http)
    {
        var (wire, answer) = (http.Response.Body, http.Features.GetRequiredFeature<IHttpResponseFeature>());
        var start = new HeldStart(answer);
        using var memory = new MemoryStream();
        http.Response.Body = memory;
        http.Features.Set<IHttpResponseFeature>(start);
        try
        {
            await next(http);
        }
        finally
        {
            http.Features.Set(answer);
            http.Response.Body = wire;
        }

        return (http.Response.ContentType, WithoutState(memory), start);
    }

    /// <summary>Blazor leaves a note at the end for components to wake up from; here nobody wakes.</summary>
    private static ReadOnlyMemory<byte> WithoutState(MemoryStream written)
    {
        var page = written.GetBuffer().AsMemory(0, (int)written.Length);
        var end = page.Span.LastIndexOf("</html>"u8);
        return end < 0 ? page : page[..(end + "</html>".Length)];
    }

    private static async Task SendAsync(HttpContext http, Copy copy)
    {
        var (request, response) = (http.Request, http.Response);
        response.Headers.ETag = copy.Tag;
        response.Headers.CacheControl = "public, max-age=0, s-maxage=10, must-revalidate";
        if (!request.Query.ContainsKey("lang")) response.Headers.Vary = "Accept-Language, Cookie";
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == copy.Tag || known.Tag == "*"))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = copy.Type;
        response.ContentLength = copy.Body.Length;
        await response.Body.WriteAsync(copy.Body, http.RequestAborted);
    }

    private sealed record Key(string Scheme, string? Host, string? Path, string? Query, string Language);

    private sealed record Copy(long Told, string? Type, byte[] Body, string Tag);
}
