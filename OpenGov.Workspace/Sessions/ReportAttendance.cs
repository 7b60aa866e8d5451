using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>What was reported of a session's registrations and attendance is entered or corrected.</summary>
public sealed class ReportAttendance(Store store)
{
    /// <param name="seenVersion">The version the person had before them, so that two people do not undo each other.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid sessionId, int? registered, int? attended, int seenVersion, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (registered < 0 || attended < 0) return SessionsRefusals.FigureNegative;
            var session = await change.Db.ConsultationSessions.SingleOrDefaultAsync(s => s.Id == sessionId, cancel);
            if (session is null) return SessionsRefusals.NoSuchSession;
            if (session.Version != seenVersion) return DataRefusals.ChangedMeanwhile;

            var before = new { session.Registered, session.Attended };
            session.Report(registered, attended);
            change.Record(sessionId, session.PlanId, new { session.Number, registered, attended, before });
            return Result.Done;
        }, cancel);
}
