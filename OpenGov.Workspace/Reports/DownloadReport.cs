using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>A report that was made, given out again: the very bytes, to whoever may have it at this moment.</summary>
public sealed class DownloadReport(Store store, ExportFolder folder)
{
    public async Task<Result<ReportFile>> ReadAsync(Actor actor, int planNumber, Guid exportId, CancellationToken cancel = default)
    {
        var mayHaveDrafts = await store.MayAsync(actor, typeof(MakeCardReport), cancel);
        return await store.ReadAsync<ReportFile>(this, actor, async (db, _) =>
        {
            var export = await db.ReportExports.AsNoTracking()
                .SingleOrDefaultAsync(e => e.Id == exportId && db.Plans.Any(p => p.Id == e.PlanId && p.Number == planNumber), cancel);
            if (export is null) return ReportsRefusals.NoSuchExport;
            var subject = ReportSubject.Read(export.Report);
            if (subject.Kind is ReportKind.DraftCard or ReportKind.DraftCardBook && !mayHaveDrafts) return ReportsRefusals.NoSuchExport;

            var path = folder.PathOf(export.Id);
            return File.Exists(path)
                ? new ReportFile(path, ReportFormats.FileName(planNumber, subject, export.Language, export.Format), export.Format.MediaType())
                : ReportsRefusals.FileGone;
        }, cancel);
    }

    /// <summary>Answers <c>/plans/{number}/reports/{exportId}</c>.</summary>
    /// <remarks>Whoever may not have it is told the same as if it did not exist.</remarks>
    internal async Task<Results<PhysicalFileHttpResult, NotFound>> AnswerAsync(
        Actor actor, int planNumber, Guid exportId, HttpResponse response, CancellationToken cancel)
    {
        var file = await ReadAsync(actor, planNumber, exportId, cancel);
        if (file.Value is not { } found) return TypedResults.NotFound();

        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.PhysicalFile(found.Path, found.MediaType, found.Name);
    }
}

public sealed record ReportFile(string Path, string Name, string MediaType);
