using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Reading: the grids of a plan, the latest first, and those of other plans that a new one may be copied from. The public sees adopted ones.</summary>
public sealed class GridList(Store store)
{
    public Task<Result<GridRows>> ReadAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ReadAsync<GridRows>(this, actor, async (db, rights) =>
        {
            var onlyPublished = rights.SeesOnlyPublished();
            var rows = await (
                from grid in db.EvaluationGrids
                join plan in db.Plans on grid.PlanId equals plan.Id
                where (grid.PlanId == planId || grid.State == GridState.Adopted)
                    && (!onlyPublished || (plan.CalendarPublishedAt != null && grid.State == GridState.Adopted))
                orderby plan.Number descending, grid.Number descending
                select new GridRow(
                    grid.Id, grid.PlanId, plan.Number, grid.Number, grid.Name, grid.State, grid.Criteria.Count,
                    grid.Signatures.AdministrationAt, grid.Signatures.CivilSocietyAt)).ToListAsync(cancel);
            return new GridRows([.. rows.Where(row => row.PlanId == planId)], [.. rows.Where(row => row.PlanId != planId)]);
        }, cancel);
}

/// <param name="Elsewhere">Adopted ones of other plans.</param>
public sealed record GridRows(IReadOnlyList<GridRow> Here, IReadOnlyList<GridRow> Elsewhere);

/// <summary>A grid in a list.</summary>
public sealed record GridRow(
    Guid Id, Guid PlanId, int PlanNumber, int Number, LocalText Name, GridState State, int Criteria,
    DateTime? AdministrationSignedAt, DateTime? CivilSocietySignedAt)
{
    /// <summary>When the second side signed; null for a draft.</summary>
    public DateTime? AdoptedAt => State is GridState.Adopted && AdministrationSignedAt > CivilSocietySignedAt ? AdministrationSignedAt
        : State is GridState.Adopted ? CivilSocietySignedAt : null;
}
