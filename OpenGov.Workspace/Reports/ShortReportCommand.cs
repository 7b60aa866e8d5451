using System.CommandLine;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>A command that writes a <see cref="ShortReport"/> to a file of one's choice.</summary>
internal static class ShortReportCommand
{
    /// <param name="write">Makes the file from what was asked.</param>
    public static Command Writing(
        this Command command, IServiceProvider services, Option<FileInfo> output, Func<ParseResult, CancellationToken, Task<Result<byte[]>>> write)
    {
        command.SetAction((asked, cancel) => ReportCommand.IsLanguageKnown(services, asked)
            ? RunAsync(services, asked.GetValue(output)!, () => write(asked, cancel), cancel) : Task.FromResult(ExitCode.Usage));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileInfo output, Func<Task<Result<byte[]>>> write, CancellationToken cancel)
    {
        var terminal = services.GetRequiredService<Terminal>();
        if (services.GetRequiredService<Database>() is SqliteDatabase sqlite && !File.Exists(sqlite.FileName))
            return terminal.Refuse(DataRefusals.NoDatabase.About(sqlite.FileName));

        var written = await write();
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
