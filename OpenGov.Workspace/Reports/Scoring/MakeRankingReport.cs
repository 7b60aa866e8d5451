using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Spreadsheets;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Which file about a round's ranking somebody wants.</summary>
/// <param name="Standard">Of a PDF; other formats have none.</param>
public sealed record RankingOrder(int PlanNumber, int RoundNumber, Language Language, ReportFormat Format, PdfStandard Standard = PdfStandard.Ua1);

/// <summary>Somebody has the ranking of a round given out: as a report, as a workbook that counts, or as the text that was signed.</summary>
public sealed class MakeRankingReport(ScoringFigures figures, TypstWorker typst, ExportDesk desk)
{
    /// <summary>The format's name while it is not published: the same shape, and no verifier takes it for the signed text.</summary>
    public const string Provisional = RankedRound.ThisFormat + "-provisional";

    public Task<Result<Guid>> RunAsync(Actor actor, RankingOrder order, IProgress<ReportStep>? progress = null, CancellationToken cancel = default) =>
        desk.MakeAsync(this, actor, order.PlanNumber, order.Language, order.Format, order.Standard, async file =>
        {
            progress?.Report(ReportStep.ReadingFigures);
            var wording = new Wording(order.Language, typeof(ScoringTexts));
            var read = await figures.ReadAsync(actor, order.PlanNumber, order.RoundNumber, wording, cancel);
            if (read.Value is not { } matter) return read.Refusal!;

            var written = order.Format switch
            {
                ReportFormat.Xlsx => Workbook(matter, wording, file, progress),
                ReportFormat.Json => await TextAsync(matter, file, cancel),
                _ => await PaperAsync(matter, wording, order.Standard, file, progress, cancel),
            };
            if (!written.Ok) return written.Refusal!;

            progress?.Report(ReportStep.Done);
            var subject = new ReportSubject(matter.IsPublished ? ReportKind.Ranking : ReportKind.ProvisionalRanking, order.RoundNumber);
            return new WrittenReport(subject, matter.Checkpoint?.Entry ?? 0);
        }, cancel);

    private static Result Workbook(ScoringMatter matter, Wording wording, UnfinishedExport file, IProgress<ReportStep>? progress)
    {
        progress?.Report(ReportStep.WritingSheets);
        using var stream = file.Create();
        using var xlsx = new XlsxFile(stream, wording.Language.IsRightToLeft, EvaluationWorkbook.Foot(matter, wording));
        new EvaluationWorkbook(matter, wording, xlsx).Write();
        return Result.Done;
    }

    private static async Task<Result> TextAsync(ScoringMatter matter, UnfinishedExport file, CancellationToken cancel)
    {
        await using var stream = file.Create();
        await using var writer = new StreamWriter(stream);   // UTF-8 without a mark: the bytes that were hashed
        await writer.WriteAsync((matter.IsPublished ? matter.Scores : matter.Scores with { Format = Provisional }).Text().AsMemory(), cancel);
        return Result.Done;
    }

    private async Task<Result> PaperAsync(
        ScoringMatter matter, Wording wording, PdfStandard standard, UnfinishedExport file, IProgress<ReportStep>? progress, CancellationToken cancel)
    {
        progress?.Report(ReportStep.SettingPages);
        var pages = await typst.SetAsync("ranking", wording.Paper(new RankingPaperWriter(matter, wording).Write()), standard, cancel);
        if (pages.Value is not { } pdf) return pages.Refusal!;
        await file.WriteAsync(pdf, cancel);
        return Result.Done;
    }
}
