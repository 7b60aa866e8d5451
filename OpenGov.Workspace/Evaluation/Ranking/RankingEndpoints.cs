using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Published rankings, for programs: the answer's own SHA-256 is the fingerprint that both sides signed.</summary>
internal static class RankingEndpoints
{
    public static void Map(WebApplication app) => app.MapGet("/api/plans/{number:int}/scoring-rounds/{round:int}", AnswerAsync);

    private static async Task<IResult> AnswerAsync(int number, int round, PublishedRanking ranking, HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        var read = await ranking.ReadAsync(http.Actor(), number, round, http.RequestAborted);
        if (read.Value is not { } text) return Results.NotFound();

        var tag = new EntityTagHeaderValue($"\"{text.Hash}\"");
        _ = new ResponseHeaders(http.Response.Headers)
        {
            ETag = tag, LastModified = text.PublishedAt, CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) },
        };
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Text(text.Json, "application/json; charset=utf-8");
    }
}
