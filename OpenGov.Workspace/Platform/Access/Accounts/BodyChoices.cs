using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>The bodies that somebody can be invited for.</summary>
public sealed class BodyChoices(Store store)
{
    public Task<Result<IReadOnlyList<BodyChoice>>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<BodyChoice>>(this, actor, async (db, _) =>
            await db.Bodies.Select(body => new BodyChoice(body.Id, body.Name, body.Side)).ToListAsync(cancel), cancel);
}

/// <summary>A body to choose.</summary>
public sealed record BodyChoice(Guid Id, LocalText Name, Side Side);
