using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: numbers of the sessions of a plan that have a public page; one that was only reported on afterwards has none.</summary>
public sealed class SessionsWithPage(Store store)
{
    public Task<Result<IReadOnlySet<int>>> ReadAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlySet<int>>(this, actor, async (db, _) => await (
            from session in db.ConsultationSessions
            join planned in db.PlannedSessions on session.Id equals planned.SessionId
            where session.PlanId == planId && planned.Stage != SessionStage.Prepared
            select session.Number).ToHashSetAsync(cancel), cancel);
}
