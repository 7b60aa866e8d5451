using System.Collections.Concurrent;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Dashboard;

/// <summary>The figures of each plan, counted once however many dashboards are open.</summary>
/// <remarks>
/// Good for one state of the record and one day.
/// </remarks>
public sealed class SharedFigures(Database database)
{
    private readonly ConcurrentDictionary<Guid, Held> _held = new();

    public async Task<PlanFigures> OfAsync(WorkspaceDbContext db, Guid planId, DateOnly day, CancellationToken cancel)
    {
        var state = await RecordState.OfAsync(db, planId, cancel);
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

    private Held Count(Guid planId, long state, DateOnly day) => new(state, day, new Lazy<Task<PlanFigures>>(async () =>
    {
        await using var db = database.Reader();
        return await PlanTally.TakeAsync(db, planId, day);
    }));

    private sealed record Held(long State, DateOnly Day, Lazy<Task<PlanFigures>> Figures);
}
