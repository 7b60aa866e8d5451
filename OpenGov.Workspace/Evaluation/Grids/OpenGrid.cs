using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What a new grid begins with.</summary>
public enum GridStart { Blank, Example, Copy }

/// <summary>A new grid of a plan is begun: blank, from the example, or from a copy of an earlier one, whatever its plan.</summary>
public sealed class OpenGrid(Store store)
{
    /// <param name="copiedId">The earlier grid, when it starts as a copy.</param>
    public Task<Result<OpenedGrid>> RunAsync(
        Actor actor, Guid planId, GridStart start, Guid? copiedId = null, CancellationToken cancel = default) =>
        store.ChangeAsync<OpenedGrid>(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;
            var copied = start is not GridStart.Copy ? null
                : await change.Db.EvaluationGrids.AsNoTracking().Include(g => g.Criteria).SingleOrDefaultAsync(g => g.Id == copiedId, cancel);
            if (start is GridStart.Copy && copied is null) return EvaluationRefusals.NoSuchGrid;

            var number = (await change.Db.EvaluationGrids.Where(g => g.PlanId == planId).MaxAsync(g => (int?)g.Number, cancel) ?? 0) + 1;
            var content = copied is not null ? GridDraft.Of(copied)
                : start is GridStart.Example ? ExampleGrid.Draft
                : ExampleGrid.Draft with { Criteria = [] };
            var grid = new EvaluationGrid(planId, number, content.Name, content.Lowest, content.Highest, copied?.Id);
            if (grid.Write(content).Refusal is { } refusal) return refusal;

            change.Db.EvaluationGrids.Add(grid);
            change.Record(grid.Id, planId, new { number, grid.Name, start, copied = copied?.Number, copiedId = copied?.Id });
            return new OpenedGrid(grid.Id, number);
        }, cancel);
}

public sealed record OpenedGrid(Guid Id, int Number);
