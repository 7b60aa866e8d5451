using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Dashboard.OpenData;

/// <summary>The plans of which something is published.</summary>
public sealed class OpenPlans(Store store)
{
    public Task<Result<IReadOnlyList<OpenPlan>>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<OpenPlan>>(this, actor, async (db, _) => await db.Plans
            .Where(plan => plan.RegisterPublishedAt != null)
            .OrderBy(plan => plan.Number)
            .Select(plan => new OpenPlan(plan.Number, plan.Title, plan.FirstYear, plan.LastYear, plan.Work, plan.RegisterPublishedAt!.Value))
            .ToListAsync(cancel), cancel);

    /// <summary>What a plan's open data stands on; null when there is no such plan or its register is not published.</summary>
    internal static async Task<OpenState?> StateAsync(WorkspaceDbContext db, int number, CancellationToken cancel)
    {
        var id = await db.Plans.Where(plan => plan.Number == number && plan.RegisterPublishedAt != null)
            .Select(plan => (Guid?)plan.Id).SingleOrDefaultAsync(cancel);
        if (id is not { } plan) return null;

        var last = await db.Record.Where(e => e.PlanId == plan).OrderByDescending(e => e.Seq)
            .Select(e => new { e.Seq, e.At }).FirstOrDefaultAsync(cancel);
        return new OpenState(plan, last?.Seq ?? 0, last?.At ?? DateTime.UnixEpoch);
    }
}

public sealed record OpenPlan(int Number, LocalText Title, int FirstYear, int LastYear, PlanWork Work, DateTime RegisterPublishedAt);

/// <param name="Seq">The last line of the record about the plan: as long as it is the same, so is the answer.</param>
internal sealed record OpenState(Guid PlanId, long Seq, DateTime At);
