using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Gives a report out: the file is written, kept, and told of in the history and the record, or none of it.</summary>
/// <remarks>
/// The figures are read and the file is written before anything else: only the line of the history and of the record is a
/// change. Refused, cancelled or failed, it leaves neither a line nor a file.
/// </remarks>
public sealed class ExportDesk(Store store, ExportFolder folder, Checkpoints checkpoints)
{
    /// <param name="useCase">By whose right it is made; its row of the matrix decides.</param>
    public async Task<Result<Guid>> MakeAsync(
        object useCase, Actor actor, int planNumber, Language language, ReportFormat format, PdfStandard standard,
        Func<UnfinishedExport, Task<Result<WrittenReport>>> write, CancellationToken cancel)
    {
        if (!await store.MayAsync(actor, useCase.GetType(), cancel)) return AccessRefusals.NotAllowed;
        try
        {
            await checkpoints.TakeAsync(cancel);   // the state the report prints is one the workspace has signed
            using var file = folder.Begin();
            var writing = await write(file);
            if (writing.Value is not { } written) return writing.Refusal!;

            var (sha256, size) = await file.MeasureAsync(cancel);
            var made = await store.ChangeAsync<Guid>(useCase, actor, async change =>
            {
                var plan = await change.Db.Plans.Where(p => p.Number == planNumber).Select(p => p.Id).SingleAsync(cancel);
                var export = new ReportExport(
                    plan, written.Subject.Code, language.Code, format, change.Now, actor.AccountId, written.Entry, sha256, size);
                change.Db.ReportExports.Add(export);
                change.Record(export.Id, plan, new
                {
                    number = planNumber,
                    about = written.Subject.Number,
                    language = language.Code,
                    format = format.Ending(),
                    standard = format is ReportFormat.Pdf ? standard.Code() : null,
                    entry = written.Entry,
                    sha256,
                });
                file.Name(export.Id);
                return export.Id;
            }, cancel);
            if (made.Ok) file.Keep();
            return made;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ReportsRefusals.CannotWrite;
        }
    }
}

/// <summary>What was written to the file.</summary>
/// <param name="Entry">Entries of the record when the figures were read.</param>
public sealed record WrittenReport(ReportSubject Subject, long Entry);
