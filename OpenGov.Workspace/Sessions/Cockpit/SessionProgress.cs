using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: which of the pages of a session that is run there is something on, for this reader.</summary>
public sealed class SessionProgress(Store store)
{
    public Task<Result<WaysIn>> ReadAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ReadAsync<WaysIn>(this, actor, async (db, rights) =>
        {
            var begun = await db.SessionRuns.AnyAsync(r => r.SessionId == sessionId, cancel);
            var published = await db.SealedMinutes.AnyAsync(m => m.SessionId == sessionId && m.PublishedAt != null, cancel);
            return rights.SeesOnlyPublished()
                ? new WaysIn(false, false, published)
                : new WaysIn(
                    begun || await db.SessionLeads.AnyAsync(l => l.SessionId == sessionId, cancel),
                    await SessionRights.LeadsAsync(db, rights, sessionId, cancel), begun);
        }, cancel);
}

/// <param name="Cockpit">It is run, or can be: somebody leads it.</param>
/// <param name="Leads">The reader does.</param>
/// <param name="Minutes">There are some that the reader may see.</param>
public sealed record WaysIn(bool Cockpit, bool Leads, bool Minutes);
