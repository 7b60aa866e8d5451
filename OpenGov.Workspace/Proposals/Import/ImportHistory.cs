using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>The files whose proposals entered the register of a plan, latest first.</summary>
public sealed class ImportHistory(Store store)
{
    private const int Most = 100;

    public Task<Result<ImportsOfPlan>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<ImportsOfPlan>(this, actor, async (db, _) =>
        {
            if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Number == planNumber, cancel) is not { } plan) return PlansRefusals.NoSuchPlan;

            var themes = await db.Themes.AsNoTracking().Where(t => t.PlanId == plan.Id).OrderBy(t => t.Number).ToListAsync(cancel);
            var imports = await db.ProposalImports.Where(i => i.PlanId == plan.Id).OrderByDescending(i => i.At).Take(Most)
                .Select(i => new PastImport(
                    i.Id, i.FileName, i.At, i.Rows,
                    db.Proposals.Where(p => p.ImportId == i.Id).Min(p => (int?)p.Number),
                    db.Proposals.Where(p => p.ImportId == i.Id).Max(p => (int?)p.Number),
                    i.UnknownInstitutions, i.UndoneAt))
                .ToListAsync(cancel);
            return new ImportsOfPlan(plan.Id, plan.Number, plan.Title.Here, [.. themes.Select(t => (t.Id, t.Name.Here))], imports);
        }, cancel);
}

/// <summary>A plan into whose register files are imported.</summary>
/// <param name="Themes">In the committee's order.</param>
public sealed record ImportsOfPlan(
    Guid PlanId, int Number, string Title, IReadOnlyList<(Guid Id, string Name)> Themes, IReadOnlyList<PastImport> Imports);

/// <summary>A file that was imported, perhaps undone since.</summary>
/// <param name="Rows">Proposals that it brought.</param>
/// <param name="First">Lowest number that they got.</param>
public sealed record PastImport(
    Guid Id, string FileName, DateTime At, int Rows, int? First, int? Last, IReadOnlyList<string> UnknownInstitutions, DateTime? UndoneAt);
