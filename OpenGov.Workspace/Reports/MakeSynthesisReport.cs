using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Reports.Spreadsheets;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Somebody has the synthesis report of a plan made, to be given out.</summary>
/// <remarks>
/// The figures and the register are read at one moment and the file is written before anything else: only the line of the
/// history and of the record is a change. Refused, cancelled or failed, it leaves neither a line nor a file.
/// </remarks>
public sealed class MakeSynthesisReport(Store store, SynthesisReport report, TypstWorker typst, ExportFolder folder, Checkpoints checkpoints)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public async Task<Result<Guid>> RunAsync(
        Actor actor, ReportOrder order, IProgress<ReportStep>? progress = null, CancellationToken cancel = default)
    {
        if (!await store.MayAsync(actor, GetType(), cancel)) return AccessRefusals.NotAllowed;
        try
        {
            await checkpoints.TakeAsync(cancel);   // the state the report prints is one the workspace has signed
            using var file = folder.Begin();
            var written = await WriteAsync(actor, order, file, progress, cancel);
            if (written.Refusal is { } refusal) return refusal;

            var (sha256, size) = await file.MeasureAsync(cancel);
            var made = await store.ChangeAsync<Guid>(this, actor, async change =>
            {
                var plan = await change.Db.Plans.Where(p => p.Number == order.PlanNumber).Select(p => p.Id).SingleAsync(cancel);
                var export = new ReportExport(
                    plan, "synthesis", order.Language.Code, order.Format, change.Now, actor.AccountId, written.Value, sha256, size);
                change.Db.ReportExports.Add(export);
                change.Record(export.Id, plan, new
                {
                    number = order.PlanNumber,
                    language = order.Language.Code,
                    format = order.Format.Ending(),
                    standard = order.Format is ReportFormat.Pdf ? order.Standard.Code() : null,
                    entry = written.Value,
                    sha256,
                });
                file.Name(export.Id);
                return export.Id;
            }, cancel);
            if (!made.Ok) return made;

            file.Keep();
            progress?.Report(ReportStep.Done);
            return made;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ReportsRefusals.CannotWrite;
        }
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
            var figures = await report.ReadAsync(db, order.PlanNumber, order.Language, cancel);
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
                "synthesis", new { lang = order.Language.Code, dir = order.Language.Direction, labels = wording.Labels, report = content }, order.Standard, cancel);
            if (pages.Value is not { } pdf) return pages.Refusal!;
            await using var stream = file.Create();
            await stream.WriteAsync(pdf, cancel);
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
