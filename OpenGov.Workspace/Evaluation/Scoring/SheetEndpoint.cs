using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Where the browser keeps a sheet while it is being written, without needing an open connection. See client/src/score-sheet.ts.</summary>
internal static class SheetEndpoint
{
    public static string Address(Guid sheet) => $"/score-sheets/{sheet}";

    public static void Map(WebApplication app) => app.MapPost("/score-sheets/{sheet:guid}", KeepAsync);

    private static async Task<IResult> KeepAsync(Guid sheet, HttpContext http, KeepDraft keep, IAntiforgery antiforgery, Sentences sentences)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        if (await TypedAsync(http) is not { } typed) return Results.BadRequest();

        var kept = await keep.RunAsync(http.Actor(), sheet, typed.Version, typed.Draft, http.RequestAborted);
        return kept.Refusal is { } refusal
            ? Results.Json(new { refusal = sentences.Of(refusal) }, statusCode: StatusOf(refusal))
            : Results.Json(new { kept.Value!.Version, kept.Value.Newer });
    }

    private static async Task<TypedSheet?> TypedAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFromJsonAsync<TypedSheet>(http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;   // half an emoji, or not ours
        }
    }

    /// <summary>503: the browser tries again by itself. 422: the author has to change something. 410: sealed. 404: there is nothing to be had here.</summary>
    private static int StatusOf(Refusal refusal) =>
        refusal == EvaluationRefusals.NoSuchSheet || refusal == AccessRefusals.NotAllowed ? StatusCodes.Status404NotFound
        : refusal.Key.StartsWith("Data.", StringComparison.Ordinal) ? StatusCodes.Status503ServiceUnavailable
        : refusal == EvaluationRefusals.SheetIsSealed ? StatusCodes.Status410Gone
        : StatusCodes.Status422UnprocessableEntity;

    private sealed record TypedSheet(int Version, Dictionary<Guid, int>? Points, Dictionary<Guid, string?>? Comments, string? Overall)
    {
        public ScoreDraft Draft => new(
            Points ?? [], (Comments ?? []).Where(comment => comment.Value is not null).ToDictionary(comment => comment.Key, comment => comment.Value!), Overall);
    }
}
