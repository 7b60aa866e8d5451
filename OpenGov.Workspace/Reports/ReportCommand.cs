using System.CommandLine;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary><c>report synthesis</c>: makes the synthesis report of a plan and writes it to a file; <c>report minutes</c> stands beside it.</summary>
internal static class ReportCommand
{
    public static Command Create(IServiceProvider services)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var plan = new Option<int>("--plan") { Required = true, Description = sentences.Of("Reports.Command.Plan") };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "pdf", Description = sentences.Of("Reports.Command.Format") };
        format.AcceptOnlyFromAmong([.. Enum.GetValues<ReportFormat>().Select(f => f.Ending())]);
        var standard = new Option<string>("--standard") { DefaultValueFactory = _ => "ua-1", Description = sentences.Of("Reports.Command.Standard") };
        standard.AcceptOnlyFromAmong([.. Enum.GetValues<PdfStandard>().Select(s => s.Code())]);
        var output = new Option<FileInfo>("--out") { Required = true, Description = sentences.Of("Reports.Command.Out") };

        var synthesis = new Command("synthesis", sentences.Of("Reports.Command.Synthesis")) { plan, format, standard, output };
        synthesis.SetAction((asked, cancel) =>
        {
            if (!IsLanguageKnown(services, asked)) return Task.FromResult(ExitCode.Usage);
            var order = new ReportOrder(
                asked.GetValue(plan), Language.Current, FormatOf(asked.GetValue(format)!), StandardOf(asked.GetValue(standard)!));
            return RunAsync(services, order, asked.GetValue(output)!, cancel);
        });
        return new Command("report", sentences.Of("Reports.Command")) 
        {
            synthesis, MinutesCommand.Create(services, plan, format, standard, output),
        };
    }

    /// <summary>--lang belongs to the whole command line: the report speaks the language that its messages speak.</summary>
    internal static bool IsLanguageKnown(IServiceProvider services, ParseResult asked)
    {
        if (asked.GetValue<string>("--lang") is not { } language || Language.Of(language) is not null) return true;
        services.GetRequiredService<Terminal>().Refuse(ReportsRefusals.UnknownWord.About(language, "ar, fr, en"));
        return false;
    }

    internal static ReportFormat FormatOf(string ending) => Enum.GetValues<ReportFormat>().Single(f => f.Ending() == ending);

    internal static PdfStandard StandardOf(string code) => PdfStandards.Of(code)!.Value;

    private static async Task<int> RunAsync(IServiceProvider services, ReportOrder order, FileInfo output, CancellationToken cancel)
    {
        var terminal = services.GetRequiredService<Terminal>();
        if (services.GetRequiredService<Database>() is SqliteDatabase sqlite && !File.Exists(sqlite.FileName))
            return terminal.Refuse(DataRefusals.NoDatabase.About(sqlite.FileName));

        var made = await services.GetRequiredService<MakeSynthesisReport>().RunAsync(Actor.Operator, order, progress: null, cancel);
        if (!made.Ok) return terminal.Refuse(made.Refusal!);

        var file = await services.GetRequiredService<DownloadReport>().ReadAsync(Actor.Operator, order.PlanNumber, made.Value, cancel);
        if (file.Value is not { } found) return terminal.Refuse(file.Refusal!);
        try
        {
            File.Copy(found.Path, output.FullName, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return terminal.Refuse(ReportsRefusals.CannotWrite);
        }

        terminal.Say(output.FullName);
        return ExitCode.Done;
    }
}
