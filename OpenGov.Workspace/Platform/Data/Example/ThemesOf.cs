using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The themes of a plan by number.</summary>
internal sealed class ThemesOf(Store store)
{
    public Task<Result<IReadOnlyDictionary<int, Guid>>> ReadAsync(Actor actor, Guid planId, CancellationToken cancel) =>
        store.ReadAsync<IReadOnlyDictionary<int, Guid>>(this, actor, async (db, _) =>
            await db.Themes.Where(t => t.PlanId == planId).ToDictionaryAsync(t => t.Number, t => t.Id, cancel), cancel);
}
