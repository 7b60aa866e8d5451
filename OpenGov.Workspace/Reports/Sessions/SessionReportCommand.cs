using System.CommandLine;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary><c>report session</c>: writes the report of a consultation session to a file.</summary>
internal static class SessionReportCommand
{
    public static Command Create(IServiceProvider services, Option<int> plan, Option<string> format, Option<string> standard, Option<FileInfo> output)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var session = new Option<int>("--session") { Required = true, Description = sentences.Of("Reports.Command.SessionNumber") };
        var report = new Command("session", sentences.Of("Reports.Command.Session")) { plan, session, format, standard, output };
        report.SetAction((asked, cancel) =>
        {
            if (!ReportCommand.IsLanguageKnown(services, asked)) return Task.FromResult(ExitCode.Usage);
            var order = new SessionReportOrder(
                asked.GetValue(plan), asked.GetValue(session), Language.Current,
                ReportCommand.FormatOf(asked.GetValue(format)!), ReportCommand.StandardOf(asked.GetValue(standard)!));
            return RunAsync(services, order, asked.GetValue(output)!, cancel);
        });
        return report;
    }

    private static async Task<int> RunAsync(IServiceProvider services, SessionReportOrder order, FileInfo output, CancellationToken cancel)
    {
        var terminal = services.GetRequiredService<Terminal>();
        if (services.GetRequiredService<Database>() is SqliteDatabase sqlite && !File.Exists(sqlite.FileName))
            return terminal.Refuse(DataRefusals.NoDatabase.About(sqlite.FileName));

        var written = await services.GetRequiredService<WriteSessionReport>().WriteAsync(Actor.Operator, order, cancel);
        if (written.Value is not { } file) return terminal.Refuse(written.Refusal!);
        try
        {
            await File.WriteAllBytesAsync(output.FullName, file, cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return terminal.Refuse(ReportsRefusals.CannotWrite);
        }

        terminal.Say(output.FullName);
        return ExitCode.Done;
    }
}
