using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>Published cards as files for everybody, and as open data for programs.</summary>
internal static class CardEndpoints
{
    public static string Address(int plan, int? card, ReportFormat format, Language language, CardTemplate template) =>
        $"/plans/{plan}/cards/{(card is { } number ? $"{number}/card" : "book")}.{format.Ending()}?lang={language.Code}"
        + (template is CardTemplate.Ogp ? "&template=ogp" : "");

    public static void MapCardFiles(this WebApplication app)
    {
        app.MapGet("/plans/{number:int}/cards/{card:int}/card.{format}", (
            int number, int card, string format, string? lang, string? template, PublishedCards cards, PublicAddress address, Sentences sentences, HttpContext http) =>
            FileAsync(new CardAsked(number, card, format, lang, template), cards, address, sentences, http));
        app.MapGet("/plans/{number:int}/cards/book.{format}", (
            int number, string format, string? lang, string? template, PublishedCards cards, PublicAddress address, Sentences sentences, HttpContext http) =>
            FileAsync(new CardAsked(number, null, format, lang, template), cards, address, sentences, http));
        app.MapGet("/api/plans/{number:int}/cards", (int number, PublishedCards cards, HttpContext http) => DataAsync(number, null, cards, http));
        app.MapGet("/api/plans/{number:int}/cards/{card:int}", (int number, int card, PublishedCards cards, HttpContext http) => DataAsync(number, card, cards, http));
        app.MapGet("/api/plans/{number:int}/cards/{card:int}/text", TextAsync);
    }

    /// <remarks>A card that was not published is told the same as one that does not exist.</remarks>
    private static async Task<IResult> FileAsync(CardAsked of, PublishedCards cards, PublicAddress address, Sentences sentences, HttpContext http)
    {
        var (number, card, format, lang, template) = of;
        if (!Enum.TryParse<ReportFormat>(format, ignoreCase: true, out var asked) || !CardOrder.Formats.Contains(asked)) return Results.NotFound();
        if (!Enum.TryParse<CardTemplate>(template ?? nameof(CardTemplate.Ministry), ignoreCase: true, out var shape)) return Results.NotFound();

        var order = new CardOrder(number, card, Language.Of(lang) ?? Language.Current, asked, shape) { Origin = address.Whole(http.Request, "") };
        var written = await cards.ReadAsync(http.Actor(), order, http.RequestAborted);
        if (written.Value is not { } file)
            return written.Refusal == ReportsRefusals.TooManyWaiting || written.Refusal!.Key.StartsWith("Reports.Worker", StringComparison.Ordinal)
                ? Results.Text(sentences.Of(written.Refusal!), statusCode: StatusCodes.Status503ServiceUnavailable) : Results.NotFound();

        http.Response.Headers.CacheControl = "public, max-age=60";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var subject = new ReportSubject(card is null ? ReportKind.CardBook : ReportKind.Card, card);
        return Results.File(file, asked.MediaType(), ReportFormats.FileName(number, subject, order.Language.Code, asked));
    }

    private sealed record CardAsked(int Plan, int? Card, string Format, string? Language, string? Template);

    private static async Task<IResult> DataAsync(int number, int? card, PublishedCards cards, HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        var read = await cards.MatterAsync(http.Actor(), number, card, http.RequestAborted);
        if (read.Value is not { } matter) return Results.NotFound();

        var state = string.Join(' ', matter.Cards.Select(one => $"{one.Hash} {string.Join(',', one.Proposals.Select(proposal => proposal.Number))}"));
        if (IsUnchanged(http, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state))), matter)) return Results.StatusCode(StatusCodes.Status304NotModified);
        return card is null
            ? Results.Json(new { plan = number, cards = matter.Cards.Select(one => CardForPrograms.Of(one, matter.Bodies)) }, CardFiles.Json)
            : Results.Json(CardForPrograms.Of(matter.Cards[0], matter.Bodies), CardFiles.Json);
    }

    /// <summary>The very text that both sides signed: its SHA-256 is the hash on the card.</summary>
    private static async Task<IResult> TextAsync(int number, int card, PublishedCards cards, HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        var read = await cards.MatterAsync(http.Actor(), number, card, http.RequestAborted);
        if (read.Value is not { } matter) return Results.NotFound();
        return IsUnchanged(http, matter.Cards[0].Hash, matter) ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(matter.Cards[0].Sealed, "application/json; charset=utf-8");
    }

    private static bool IsUnchanged(HttpContext http, string state, CardsMatter matter)
    {
        var tag = new EntityTagHeaderValue($"\"{state}\"");
        _ = new ResponseHeaders(http.Response.Headers)
        {
            ETag = tag, LastModified = matter.Cards.Max(card => card.PublishedAt), CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) },
        };
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }
}
