using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>Reading: the thematic groups of a plan, proposed ones said to be so.</summary>
public sealed class GroupList(Store store)
{
    public Task<Result<IReadOnlyList<GroupRow>>> ReadAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<GroupRow>>(this, actor, async (db, _) => await RowsAsync(db, planId, cancel), cancel);

    internal static Task<List<GroupRow>> RowsAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel) => db.ThematicGroups
        .Where(g => g.PlanId == planId).OrderBy(g => g.Order)
        .Select(g => new GroupRow(g.Id, g.Topic, g.State) { Number = g.Order, IsPilot = g.IsPilot }).ToListAsync(cancel);
}

/// <summary>A group in a list.</summary>
public sealed record GroupRow(Guid Id, LocalText Topic, GroupState State)
{
    /// <summary>In its address.</summary>
    public int Number { get; init; }
    public bool IsPilot { get; init; }
}
