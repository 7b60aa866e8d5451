using System.CommandLine;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary><c>report minutes</c>: writes the minutes of a meeting to a file.</summary>
internal static class MinutesCommand
{
    public static Command Create(IServiceProvider services, Option<int> plan, Option<string> format, Option<string> standard, Option<FileInfo> output)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var meeting = new Option<int>("--meeting") { Required = true, Description = sentences.Of("Reports.Command.Meeting") };
        var minutes = new Command("minutes", sentences.Of("Reports.Command.Minutes")) { plan, meeting, format, standard, output };
        minutes.SetAction((asked, cancel) =>
        {
            if (!ReportCommand.IsLanguageKnown(services, asked)) return Task.FromResult(ExitCode.Usage);
            var order = new MinutesOrder(
                asked.GetValue(plan), asked.GetValue(meeting), Language.Current,
                ReportCommand.FormatOf(asked.GetValue(format)!), ReportCommand.StandardOf(asked.GetValue(standard)!));
            return RunAsync(services, order, asked.GetValue(output)!, cancel);
        });
        return minutes;
    }

    private static async Task<int> RunAsync(IServiceProvider services, MinutesOrder order, FileInfo output, CancellationToken cancel)
    {
        var terminal = services.GetRequiredService<Terminal>();
        if (services.GetRequiredService<Database>() is SqliteDatabase sqlite && !File.Exists(sqlite.FileName))
            return terminal.Refuse(DataRefusals.NoDatabase.About(sqlite.FileName));

        var written = await services.GetRequiredService<WriteMinutes>().WriteAsync(Actor.Operator, order, cancel);
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
