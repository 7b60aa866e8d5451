using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace OpenGov.Workspace.Platform.Shell;

/// <summary>A file made of published matter, such as a feed or a calendar: whoever has it already is told so.</summary>
public static class Published
{
    public static IResult File(HttpContext http, string text, string mediaType)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");
        http.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Bytes(bytes, mediaType, entityTag: tag);
    }
}
