using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>How far the record goes in what can concern a plan; what was counted at one state holds until the next.</summary>
/// <remarks>To be read before counting: a count may then be a change newer than its state, never older.</remarks>
public static class RecordState
{
    /// <summary>The last entry of the plan's own, or of the committee's, which names no plan.</summary>
    public static async Task<long> OfAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel) =>
        Math.Max(
            await db.Record.Where(e => e.PlanId == planId).MaxAsync(e => (long?)e.Seq, cancel) ?? 0,
            await db.Record.Where(e => e.PlanId == null).MaxAsync(e => (long?)e.Seq, cancel) ?? 0);
}
