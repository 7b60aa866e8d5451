using System.CommandLine;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary><c>report synthesis</c>, <c>scoring</c>, <c>scoring-record</c>, <c>cards</c>: makes a report and writes it to a file; <c>minutes</c> and <c>session</c> stand beside them.</summary>
internal sealed class ReportCommand
{
    private readonly IServiceProvider _services;
    private readonly Sentences _sentences;
    private readonly Option<int> _plan, _round, _proposal;
    private readonly Option<int?> _anyPlan, _anyRound;
    private readonly Option<string> _format, _standard;
    private readonly Option<FileInfo> _output;

    private ReportCommand(IServiceProvider services)
    {
        (_services, _sentences) = (services, services.GetRequiredService<Sentences>());
        _plan = new Option<int>("--plan") { Required = true, Description = Text("Command.Plan") };
        _round = new Option<int>("--round") { Required = true, Description = Text("Command.Round") };
        _proposal = new Option<int>("--proposal") { Required = true, Description = Text("Command.Proposal") };
        _anyPlan = new Option<int?>("--plan") { Description = Text("Command.AnyPlan") };
        _anyRound = new Option<int?>("--round") { Description = Text("Command.AnyRound") };
        _format = new Option<string>("--format") { DefaultValueFactory = _ => "pdf", Description = Text("Command.Format") };
        _format.AcceptOnlyFromAmong([.. ReportFormats.Usual.Select(f => f.Ending())]);
        _standard = new Option<string>("--standard") { DefaultValueFactory = _ => "ua-1", Description = Text("Command.Standard") };
        _standard.AcceptOnlyFromAmong([.. Enum.GetValues<PdfStandard>().Select(s => s.Code())]);
        _output = new Option<FileInfo>("--out") { Required = true, Description = Text("Command.Out") };
    }

    public static Command Create(IServiceProvider services)
    {
        var report = new ReportCommand(services);
        return new Command("report", report.Text("Command")) 
        {
            report.Synthesis(), report.Scoring(), report.ScoringRecord(), report.Cards(),
            MinutesCommand.Create(services, report._plan, report._format, report._standard, report._output),
            SessionReportCommand.Create(services, report._plan, report._format, report._standard, report._output),
        };
    }

    private Command Synthesis() => Making(
        new Command("synthesis", Text("Command.Synthesis")) { _plan, _format, _standard, _output },
        (asked, cancel) =>
        {
            var order = new ReportOrder(asked.GetValue(_plan), Language.Current, Format(asked), Standard(asked)) { Origin = Origin };
            return MadeAsync(order.PlanNumber, _services.GetRequiredService<MakeSynthesisReport>().RunAsync(Actor.Operator, order, progress: null, cancel));
        });

    private Command Scoring() => Making(
        new Command("scoring", Text("Command.Scoring")) { _plan, _round, _format, _standard, _output },
        (asked, cancel) =>
        {
            var order = new RankingOrder(asked.GetValue(_plan), asked.GetValue(_round), Language.Current, Format(asked), Standard(asked));
            return MadeAsync(order.PlanNumber, _services.GetRequiredService<MakeRankingReport>().RunAsync(Actor.Operator, order, progress: null, cancel));
        });

    private Command ScoringRecord() => Making(
        new Command("scoring-record", Text("Command.ScoringRecord")) { _proposal, _anyPlan, _anyRound, _standard, _output },
        async (asked, cancel) =>
        {
            var make = _services.GetRequiredService<MakeScoringRecord>();
            var found = await make.FindAsync(Actor.Operator, asked.GetValue(_proposal), asked.GetValue(_anyPlan), asked.GetValue(_anyRound), cancel);
            if (found.Value is not { } place) return found.Refusal!;
            return await MadeAsync(place.PlanNumber, make.RunAsync(Actor.Operator, new ScoringRecordOrder(place, Language.Current, Standard(asked)), cancel));
        });

    private Command Cards()
    {
        var card = new Option<int?>("--card") { Description = Text("Command.Card") };
        var template = new Option<string>("--template") { DefaultValueFactory = _ => "ministry", Description = Text("Command.Template") };
        template.AcceptOnlyFromAmong("ministry", "ogp");
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "pdf", Description = Text("Command.CardFormat") };
        format.AcceptOnlyFromAmong([.. CardOrder.Formats.Select(one => one.Ending())]);
        return Making(
            new Command("cards", Text("Command.Cards")) { _plan, card, template, format, _standard, _output },
            (asked, cancel) =>
            {
                var order = new CardOrder(
                    asked.GetValue(_plan), asked.GetValue(card), Language.Current, FormatOf(asked.GetValue(format)!),
                    Enum.Parse<CardTemplate>(asked.GetValue(template)!, ignoreCase: true), Standard(asked)) { Origin = Origin };
                return MadeAsync(order.PlanNumber, _services.GetRequiredService<MakeCardReport>().RunAsync(Actor.Operator, order, progress: null, cancel));
            });
    }

    /// <summary>Nobody's browser says where the workspace is; only its configuration may.</summary>
    private string? Origin => _services.GetRequiredService<IOptions<WorkspaceOptions>>().Value.PublicOrigins.FirstOrDefault()?.TrimEnd('/');

    private Command Making(Command command, Func<ParseResult, CancellationToken, Task<Result<MadeReport>>> make)
    {
        command.SetAction((asked, cancel) => IsLanguageKnown(_services, asked) ? RunAsync(asked, make, cancel) : Task.FromResult(ExitCode.Usage));
        return command;
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

    private async Task<int> RunAsync(ParseResult asked, Func<ParseResult, CancellationToken, Task<Result<MadeReport>>> make, CancellationToken cancel)
    {
        var terminal = _services.GetRequiredService<Terminal>();
        if (_services.GetRequiredService<Database>() is SqliteDatabase sqlite && !File.Exists(sqlite.FileName))
            return terminal.Refuse(DataRefusals.NoDatabase.About(sqlite.FileName));

        var made = await make(asked, cancel);
        if (made.Value is not { } report) return terminal.Refuse(made.Refusal!);

        var file = await _services.GetRequiredService<DownloadReport>().ReadAsync(Actor.Operator, report.PlanNumber, report.ExportId, cancel);
        if (file.Value is not { } found) return terminal.Refuse(file.Refusal!);
        var output = asked.GetValue(_output)!;
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

    private static async Task<Result<MadeReport>> MadeAsync(int plan, Task<Result<Guid>> making)
    {
        var made = await making;
        return made.Ok ? new MadeReport(plan, made.Value) : made.Refusal!;
    }

    private ReportFormat Format(ParseResult asked) => FormatOf(asked.GetValue(_format)!);
    private PdfStandard Standard(ParseResult asked) => StandardOf(asked.GetValue(_standard)!);
    private string Text(string key) => _sentences.Of($"Reports.{key}");

    private sealed record MadeReport(int PlanNumber, Guid ExportId);
}
