using System.CommandLine;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary><c>report minutes</c>: writes the minutes of a meeting to a file.</summary>
internal static class MinutesCommand
{
    public static Command Create(IServiceProvider services, Option<int> plan, Option<string> format, Option<string> standard, Option<FileInfo> output)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var meeting = new Option<int>("--meeting") { Required = true, Description = sentences.Of("Reports.Command.Meeting") };
        return new Command("minutes", sentences.Of("Reports.Command.Minutes")) { plan, meeting, format, standard, output }.Writing(services, output, (asked, cancel) =>
            services.GetRequiredService<WriteMinutes>().WriteAsync(
                Actor.Operator,
                new MinutesOrder(
                    asked.GetValue(plan), asked.GetValue(meeting), Language.Current,
                    ReportCommand.FormatOf(asked.GetValue(format)!), ReportCommand.StandardOf(asked.GetValue(standard)!)),
                cancel));
    }
}
