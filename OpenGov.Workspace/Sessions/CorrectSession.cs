using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A session is moved to another day, or was entered wrongly. What was reported of it is corrected by <see cref="ReportAttendance"/>.</summary>
public sealed class CorrectSession(Store store)
{
    /// <param name="seenVersion">The version the person had before them, so that two people do not undo each other.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid sessionId, NewSession corrected, int seenVersion, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var session = await change.Db.ConsultationSessions.Include(s => s.Institutions).SingleOrDefaultAsync(s => s.Id == sessionId, cancel);
            if (session is null || session.PlanId != corrected.PlanId) return SessionsRefusals.NoSuchSession;
            if (session.Version != seenVersion) return DataRefusals.ChangedMeanwhile;
            if (await corrected.RefusalAsync(change.Db, sessionId, cancel) is { } refusal) return refusal;

            var before = new { session.Number, session.Date, session.ThemeId, session.OrganiserId, institutions = session.AsWritten() };
            session.Correct(corrected.Number, corrected.ThemeId, corrected.OrganiserId, corrected.Date);
            session.SetInstitutions([.. corrected.Institutions.Select(i => (i.BodyId, i.CleanName()!))]);
            change.Record(
                sessionId, session.PlanId,
                new { session.Number, session.Date, session.ThemeId, session.OrganiserId, institutions = session.AsWritten(), before },
                session.ThemeId, session.OrganiserId);
            return Result.Done;
        }, cancel);
}
