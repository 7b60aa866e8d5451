using System.Text.Encodings.Web;
using System.Text.Json;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Reports.Spreadsheets;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Somebody has the synthesis report of a plan made, to be given out.</summary>
public sealed class MakeSynthesisReport(Store store, SynthesisReport report, TypstWorker typst, ExportDesk desk)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public async Task<Result<Guid>> RunAsync(
        Actor actor, ReportOrder order, IProgress<ReportStep>? progress = null, CancellationToken cancel = default)
    {
        var made = await desk.MakeAsync(this, actor, order.PlanNumber, order.Language, order.Format, order.Standard, async file =>
        {
            var written = await WriteAsync(actor, order, file, progress, cancel);
            return written.Refusal is { } refusal ? refusal : new WrittenReport(new ReportSubject(ReportKind.Synthesis), written.Value);
        }, cancel);
        if (made.Ok) progress?.Report(ReportStep.Done);
        return made;
    }

    /// <summary>Writes the file; the number of entries the record had when the figures were read.</summary>
    private async Task<Result<long>> WriteAsync(
        Actor actor, ReportOrder order, UnfinishedExport file, IProgress<ReportStep>? progress, CancellationToken cancel)
    {
        var wording = new Wording(order.Language);
        progress?.Report(ReportStep.ReadingFigures);
        var read = await store.ReadAsync<Synthesis>(this, actor, async (db, _) =>
        {
            await using var moment = await db.OneMomentAsync(cancel);
            var figures = await report.ReadAsync(db, order.PlanNumber, order.Language, cancel, order.Origin);
            if (figures.Value is { } synthesis && order.Format is ReportFormat.Xlsx)
            {
                progress?.Report(ReportStep.WritingSheets);
                await WorkbookAsync(db, synthesis, wording, file, cancel);
            }

            return figures;
        }, cancel);
        if (read.Value is not { } content) return read.Refusal!;

        if (order.Format is ReportFormat.Json)
        {
            await using var stream = file.Create();
            await JsonSerializer.SerializeAsync(stream, new { language = order.Language.Code, report = content }, Json, cancel);
        }
        else if (order.Format is ReportFormat.Pdf)
        {
            progress?.Report(ReportStep.SettingPages);
            var pages = await typst.SetAsync(
                "synthesis", wording.Paper(content), order.Standard, cancel);
            if (pages.Value is not { } pdf) return pages.Refusal!;
            await file.WriteAsync(pdf, cancel);
        }

        return content.Checkpoint?.Entry ?? 0;
    }

    private static async Task WorkbookAsync(
        WorkspaceDbContext db, Synthesis synthesis, Wording wording, UnfinishedExport file, CancellationToken cancel)
    {
        await using var stream = file.Create();
        using var xlsx = new XlsxFile(stream, wording.Language.IsRightToLeft, SynthesisWorkbook.Foot(synthesis, wording));
        new SynthesisWorkbook(synthesis, wording, xlsx).Write();
        await new RegisterSheet(wording, xlsx).WriteAsync(db, synthesis.Plan.Number, cancel);
    }
}
