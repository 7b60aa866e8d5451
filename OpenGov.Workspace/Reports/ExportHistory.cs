using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>Which reports of a plan were given out: when, to whom, and on which state of the record.</summary>
public sealed class ExportHistory(Store store, ExportFolder folder)
{
    /// <summary>The page shows the newest; the record has all.</summary>
    private const int Longest = 200;

    public Task<Result<PlanExports>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<PlanExports>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.AsNoTracking().Where(p => p.Number == planNumber)
                .Select(p => new { p.Id, p.Title, p.FirstYear, p.LastYear }).SingleOrDefaultAsync(cancel);
            if (plan is null) return PlansRefusals.NoSuchPlan;

            var exports = await (
                from export in db.ReportExports.AsNoTracking()
                join account in db.Accounts on export.ByAccountId equals account.Id into accounts
                from account in accounts.DefaultIfEmpty()
                where export.PlanId == plan.Id
                orderby export.At descending
                select new { Export = export, By = account == null ? null : account.Function })
                .Take(Longest).ToListAsync(cancel);

            return new PlanExports(plan.Id, plan.Title, $"{plan.FirstYear}-{plan.LastYear}", [.. exports.Select(e => new ExportLine(
                e.Export.Id, ReportSubject.Read(e.Export.Report), e.Export.At, e.By, e.Export.Language, e.Export.Format, e.Export.RecordSize, e.Export.Size, e.Export.Sha256,
                File.Exists(folder.PathOf(e.Export.Id))))]);
        }, cancel);
}

public sealed record PlanExports(Guid PlanId, LocalText Plan, string Period, IReadOnlyList<ExportLine> Lines);

/// <param name="By">Null for the command line.</param>
/// <param name="RecordSize">Entries of the record when the figures were read.</param>
/// <param name="HasFile">It can be downloaded again.</param>
public sealed record ExportLine(
    Guid Id, ReportSubject Subject, DateTime At, LocalText? By, string Language, ReportFormat Format, long RecordSize, long Size, string Sha256, bool HasFile);
