using Microsoft.AspNetCore.Http.HttpResults;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Reports;

/// <summary><c>/plans/{number}/sessions/{session}/report.{format}?lang=ar</c>: the report of a session as a file.</summary>
internal static class SessionReportEndpoint
{
    public static string Address(int plan, int session, ReportFormat format, Language language) =>
        $"/plans/{plan}/sessions/{session}/report.{format.Ending()}?lang={language.Code}";

    public static void MapSessionReports(this WebApplication app) =>
        app.MapGet("/plans/{number:int}/sessions/{session:int}/report.{format}", AnswerAsync);

    /// <remarks>A report one may not read is told the same as one that does not exist.</remarks>
    private static async Task<Results<FileContentHttpResult, NotFound, ContentHttpResult>> AnswerAsync(
        int number, int session, string format, string? lang, WriteSessionReport reports, Sentences sentences, HttpContext http, CancellationToken cancel)
    {
        if (!Enum.TryParse<ReportFormat>(format, ignoreCase: true, out var asked) || !ReportFormats.Usual.Contains(asked)) return TypedResults.NotFound();
        var order = new SessionReportOrder(number, session, Language.Of(lang) ?? Language.Current, asked);
        var written = await reports.WriteAsync(http.Actor(), order, cancel);
        if (written.Refusal == SessionsRefusals.NoSuchSession || written.Refusal == AccessRefusals.NotAllowed) return TypedResults.NotFound();
        if (written.Value is not { } file)
            return TypedResults.Text(sentences.Of(written.Refusal!), statusCode: StatusCodes.Status503ServiceUnavailable);

        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(file, asked.MediaType(), order.FileName);
    }
}
