using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Sessions that took place: reported on, run or checked in to; one that is only prepared has no figures to miss.</summary>
internal static class HeldSessions
{
    public static IQueryable<ConsultationSession> SessionsHeld(this WorkspaceDbContext db, Guid planId) => db.ConsultationSessions.Where(session =>
        session.PlanId == planId
        && (session.Attended != null || !db.PlannedSessions.Any(p => p.SessionId == session.Id)
            || db.SessionRuns.Any(r => r.SessionId == session.Id) || db.CheckIns.Any(c => c.SessionId == session.Id)));
}
