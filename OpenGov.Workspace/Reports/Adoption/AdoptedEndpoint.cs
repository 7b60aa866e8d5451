using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary><c>/plans/{number}/adopted/{edition}/plan.{format}?lang=ar</c>: the adopted plan as a file, for everybody.</summary>
internal static class AdoptedEndpoint
{
    public static void MapAdoptedFiles(this WebApplication app) => app.MapGet("/plans/{number:int}/adopted/{edition:int}/plan.{format}", AnswerAsync);

    private static async Task<IResult> AnswerAsync(int number, int edition, string format, string? lang, AdoptedFile file, PublicAddress address, Sentences sentences, HttpContext http)
    {
        if (!Enum.TryParse<ReportFormat>(format, ignoreCase: true, out var asked) || !CardOrder.Formats.Contains(asked)) return Results.NotFound();
        var language = Language.Of(lang) ?? Language.Current;
        var written = await file.ReadAsync(http.Actor(), number, edition, asked, language, address.Whole(http.Request, ""), http.RequestAborted);
        if (written.Value is not { } bytes)
            return written.Refusal == ReportsRefusals.TooManyWaiting || written.Refusal!.Key.StartsWith("Reports.Worker", StringComparison.Ordinal)
                ? Results.Text(sentences.Of(written.Refusal!), statusCode: StatusCodes.Status503ServiceUnavailable) : Results.NotFound();

        http.Response.Headers.CacheControl = "public, max-age=60";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(bytes, asked.MediaType(), $"plan-{number}-edition-{edition}-{language.Code}.{asked.Ending()}");
    }
}
