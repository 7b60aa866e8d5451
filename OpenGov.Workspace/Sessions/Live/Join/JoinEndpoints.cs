using Microsoft.AspNetCore.Http.HttpResults;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>The participants' pages: one to type the code, one for the room. Without an account, without a cookie, in three languages.</summary>
internal static class JoinEndpoints
{
    public const string Address = "/j";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, (HttpContext http) => Page(http, StatusCodes.Status200OK, JoinNotice.None, null));
        app.MapPost(Address, TypeAsync).DisableAntiforgery();   // changes nothing: it only leads on
        app.MapGet($"{Address}/{{link}}", OpenAsync);
    }

    private static async Task<IResult> OpenAsync(string link, HttpContext http, JoinRoom join)
    {
        if (RoomTokens.Bytes(link) is null) return Page(http, StatusCodes.Status404NotFound, JoinNotice.NotOpen, null);
        return (await join.ReadAsync(Actor.Public, link, null, http.RequestAborted)).Value is not { } room
            ? Page(http, StatusCodes.Status404NotFound, JoinNotice.NotOpen, null, isShut: true)
            : Page(http, StatusCodes.Status200OK, JoinNotice.None, room);
    }

    private static async Task<IResult> TypeAsync(HttpContext http, JoinRoom join, CodeTries tries)
    {
        var from = RateLimits.AddressOf(http);
        if (!tries.May(from)) return Page(http, StatusCodes.Status429TooManyRequests, JoinNotice.TooMany, null);

        var typed = http.Request.HasFormContentType && http.Request.ContentLength is < 4_096 ? (await http.Request.ReadFormAsync(http.RequestAborted))["code"].ToString() : "";
        var code = RoomTokens.Typed(typed, RoomTokens.CodeLength);
        if (code is not null && (await join.ReadAsync(Actor.Public, null, code, http.RequestAborted)).Value is { } room)
            return TypedResults.Redirect($"{Address}/{room.Link}{http.Request.QueryString}");

        tries.Failed(from);
        return Page(http, StatusCodes.Status404NotFound, JoinNotice.NotOpen, null);
    }

    private static InLanguage Page(HttpContext http, int status, JoinNotice notice, RoomToJoin? room, bool isShut = false)
    {
        http.Response.Headers.CacheControl = "no-store";
        var page = new RazorComponentResult<JoinPage>(new { Notice = notice, Room = room, IsShut = isShut, Path = http.Request.Path.ToString() }) { StatusCode = status };
        return new InLanguage(Language.Of(http.Request.Query["lang"]) ?? Language.Current, page);
    }

    /// <summary>Written in the language that the address names; no cookie remembers it.</summary>
    private sealed class InLanguage(Language language, IResult page) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            (System.Globalization.CultureInfo.CurrentCulture, System.Globalization.CultureInfo.CurrentUICulture) = (language.Culture, language.Culture);
            return page.ExecuteAsync(httpContext);
        }
    }
}

/// <summary>Why somebody is still before the door.</summary>
public enum JoinNotice { None, NotOpen, TooMany }
