using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary><c>/plans/{number}/meetings/{meeting}/minutes.{format}?lang=ar</c>: the minutes of a meeting as a file; for everybody once they are published.</summary>
internal static class MinutesEndpoint
{
    public static string Address(int plan, int meeting, ReportFormat format, Language language) =>
        $"/plans/{plan}/meetings/{meeting}/minutes.{format.Ending()}?lang={language.Code}";

    public static void MapMinutes(this WebApplication app) =>
        app.MapGet("/plans/{number:int}/meetings/{meeting:int}/minutes.{format}", (int number, int meeting, string format, string? lang, WriteMinutes minutes, HttpContext http) =>
            ShortReport.AnswerAsync(http, format, lang, MeetingsRefusals.NoSuchMeeting, async (language, asked) =>
            {
                var order = new MinutesOrder(number, meeting, language, asked);
                return (await minutes.WriteAsync(http.Actor(), order, http.RequestAborted), order.FileName);
            }));
}
