using Microsoft.AspNetCore.Http.HttpResults;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary><c>/plans/{number}/meetings/{meeting}/minutes.{format}?lang=ar</c>: the minutes of a meeting as a file.</summary>
internal static class MinutesEndpoint
{
    public static string Address(int plan, int meeting, ReportFormat format, Language language) =>
        $"/plans/{plan}/meetings/{meeting}/minutes.{format.Ending()}?lang={language.Code}";

    public static void MapMinutes(this WebApplication app) =>
        app.MapGet("/plans/{number:int}/meetings/{meeting:int}/minutes.{format}", AnswerAsync);

    /// <remarks>Minutes one may not read are told the same as those that do not exist.</remarks>
    private static async Task<Results<FileContentHttpResult, NotFound, ContentHttpResult>> AnswerAsync(
        int number, int meeting, string format, string? lang, WriteMinutes minutes, Sentences sentences, HttpContext http, CancellationToken cancel)
    {
        if (!Enum.TryParse<ReportFormat>(format, ignoreCase: true, out var asked) || !ReportFormats.Usual.Contains(asked)) return TypedResults.NotFound();
        var order = new MinutesOrder(number, meeting, Language.Of(lang) ?? Language.Current, asked);
        var written = await minutes.WriteAsync(http.Actor(), order, cancel);
        if (written.Refusal == MeetingsRefusals.NoSuchMeeting || written.Refusal == AccessRefusals.NotAllowed) return TypedResults.NotFound();
        if (written.Value is not { } file)
            return TypedResults.Text(sentences.Of(written.Refusal!), statusCode: StatusCodes.Status503ServiceUnavailable);

        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(file, asked.MediaType(), order.FileName);
    }
}
