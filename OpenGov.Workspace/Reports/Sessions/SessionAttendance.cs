using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Reports;

/// <summary>Counts who registered for a session and who came, from the lists themselves; counts only, never who.</summary>
internal static class SessionAttendance
{
    public static async Task<SessionParticipation> ReadAsync(
        WorkspaceDbContext db, ConsultationSession session, PlannedSession? planned, Wording wording, CancellationToken cancel)
    {
        var registered = await db.Registrations.Where(r => r.SessionId == session.Id && r.State == RegistrationState.Registered)
            .GroupBy(r => r.ComesAs).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var waiting = await db.Registrations.CountAsync(r => r.SessionId == session.Id && r.State == RegistrationState.Waiting, cancel);
        var came = await db.CheckIns.Where(c => c.SessionId == session.Id)
            .GroupBy(c => new { c.ComesAs, c.Gender }).Select(g => new { g.Key.ComesAs, g.Key.Gender, Count = g.Count() }).ToListAsync(cancel);
        var takesRegistrations = await db.RegistrationForms.AnyAsync(f => f.SessionId == session.Id, cancel);
        var telephones = await db.LiveSessions.AnyAsync(l => l.SessionId == session.Id && l.OpenedAt != null, cancel)
            ? await db.Participants.CountAsync(p => p.SessionId == session.Id && p.RemovedAt == null, cancel) : (int?)null;
        var minuted = await MinutedAsync(db, session.Id, planned, cancel);
        var attended = AttendedCount.Of(came.Sum(c => c.Count), session.Attended);
        return new SessionParticipation(
            takesRegistrations ? registered.Values.Sum() : session.Registered, takesRegistrations, takesRegistrations ? waiting : null,
            attended.Count, attended.Source is FigureSource.CheckIn, telephones,
            [.. Enum.GetValues<ComesAs>().Where(kind => registered.ContainsKey(kind) || came.Exists(c => c.ComesAs == kind)).Select(kind => new AttendedAs(
                SessionReportReading.Key(kind), registered.GetValueOrDefault(kind), Of(kind, null, any: true), Of(kind, Gender.Woman), Of(kind, Gender.Man), Of(kind, null)))],
            [.. minuted.Absent.Select(a => new AbsentFromSession(wording.Of(a.Who), a.Beforehand ? "beforehand" : "afterwards", a.On))],
            [.. minuted.Bodies.Select(b => new AttendedFrom(wording.Of(b.Name), b.Side is { } side ? SessionReportReading.Key(side) : null, b.Came))]);

        int Of(ComesAs kind, Gender? gender, bool any = false) => came.Where(c => c.ComesAs == kind && (any || c.Gender == gender)).Sum(c => c.Count);
    }

    // As both sides sealed it: what people wrote at the door is deleted some time after the session.
    private static async Task<(IReadOnlyList<BodyPresent> Bodies, IReadOnlyList<MinutedAbsence> Absent)> MinutedAsync(
        WorkspaceDbContext db, Guid sessionId, PlannedSession? planned, CancellationToken cancel) =>
        await db.SealedMinutes.Where(m => m.SessionId == sessionId).Select(m => m.Content).SingleOrDefaultAsync(cancel) is { } json
        && MinutesContent.Of(json).Attendance is { } minuted
            ? (minuted.Bodies, minuted.Absent)
            : (await db.BodiesPresentAsync(sessionId, cancel), await db.AbsentAsync(sessionId, planned, cancel));
}
