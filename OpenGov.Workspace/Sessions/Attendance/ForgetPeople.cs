using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>After a session, names and ways to reach people are no longer needed and are deleted; the counts stay.</summary>
public sealed class ForgetPeople(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.SessionAsync(sessionId, cancel) is not var (session, planned)) return SessionsRefusals.NoSuchSession;
            if (planned is not { Stage: SessionStage.Cancelled } && change.Today <= session.Date) return AttendanceRefusals.NotOver;

            await change.Db.HoldRegistrationsAsync(sessionId, cancel);
            foreach (var registration in await change.Db.Registrations.Where(r => r.SessionId == sessionId).ToListAsync(cancel)) registration.ForgetPerson();
            foreach (var arrived in await change.Db.CheckIns.Where(c => c.SessionId == sessionId).ToListAsync(cancel)) arrived.ForgetPerson();
            change.Record(sessionId, session.PlanId, new { session.Number });
            return Result.Done;
        }, cancel);
}
