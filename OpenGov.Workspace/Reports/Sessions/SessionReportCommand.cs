using System.CommandLine;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary><c>report session</c>: writes the report of a consultation session to a file.</summary>
internal static class SessionReportCommand
{
    public static Command Create(IServiceProvider services, Option<int> plan, Option<string> format, Option<string> standard, Option<FileInfo> output)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var session = new Option<int>("--session") { Required = true, Description = sentences.Of("Reports.Command.SessionNumber") };
        return new Command("session", sentences.Of("Reports.Command.Session")) { plan, session, format, standard, output }.Writing(services, output, (asked, cancel) =>
            services.GetRequiredService<WriteSessionReport>().WriteAsync(
                Actor.Operator,
                new SessionReportOrder(
                    asked.GetValue(plan), asked.GetValue(session), Language.Current,
                    ReportCommand.FormatOf(asked.GetValue(format)!), ReportCommand.StandardOf(asked.GetValue(standard)!)),
                cancel));
    }
}
