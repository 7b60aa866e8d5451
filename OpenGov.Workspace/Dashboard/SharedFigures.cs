using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Dashboard;

/// <summary>The figures of each plan, counted once however many dashboards are open.</summary>
/// <remarks>
/// Good for one state of the record and one day. The state is read before counting: figures may be a change newer than
/// their label, never older, so the next change is always counted.
/// </remarks>
public sealed class SharedFigures(Database database)
{
    private readonly ConcurrentDictionary<Guid, Held> _held = new();

    public async Task<PlanFigures> OfAsync(WorkspaceDbContext db, Guid planId, DateOnly day, CancellationToken cancel)
    {
        var state = await StateAsync(db, planId, cancel);
        var held = _held.AddOrUpdate(
            planId,
            _ => Count(planId, state, day),
            (_, known) => known.State >= state && known.Day == day ? known : Count(planId, state, day));
        try
        {
            return await held.Figures.Value.WaitAsync(cancel);
        }
        catch when (held.Figures.Value.IsFaulted)
        {
            _held.TryRemove(KeyValuePair.Create(planId, held));   // the next reader tries again
            throw;
        }
    }

    /// <summary>The last entry of the record that can concern the plan: its own, or one of the committee's, which names no plan.</summary>
    private static async Task<long> StateAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel) =>
        Math.Max(
            await db.Record.Where(e => e.PlanId == planId).MaxAsync(e => (long?)e.Seq, cancel) ?? 0,
            await db.Record.Where(e => e.PlanId == null).MaxAsync(e => (long?)e.Seq, cancel) ?? 0);

    private Held Count(Guid planId, long state, DateOnly day) => new(state, day, new Lazy<Task<PlanFigures>>(async () =>
    {
        await using var db = database.Reader();
        return await PlanTally.TakeAsync(db, planId, day);
    }));

    private sealed record Held(long State, DateOnly Day, Lazy<Task<PlanFigures>> Figures);
}
