using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Reports;

/// <summary><c>/plans/{number}/sessions/{session}/report.{format}?lang=ar</c>: the report of a session as a file; for everybody once its minutes are published.</summary>
internal static class SessionReportEndpoint
{
    public static string Address(int plan, int session, ReportFormat format, Language language) =>
        $"/plans/{plan}/sessions/{session}/report.{format.Ending()}?lang={language.Code}";

    public static void MapSessionReports(this WebApplication app) =>
        app.MapGet("/plans/{number:int}/sessions/{session:int}/report.{format}", (int number, int session, string format, string? lang, WriteSessionReport reports, HttpContext http) =>
            ShortReport.AnswerAsync(http, format, lang, SessionsRefusals.NoSuchSession, async (language, asked) =>
            {
                var order = new SessionReportOrder(number, session, language, asked);
                return (await reports.WriteAsync(http.Actor(), order, http.RequestAborted), order.FileName);
            }));
}
