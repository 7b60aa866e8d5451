using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Who came, as the minutes say it: numbers, and the bodies that were there or had said that they would not be. Nobody by name.</summary>
/// <param name="Registered">Registered is not attended; null when nobody could register here and nothing was reported.</param>
/// <param name="Attended">Null when it is not known.</param>
/// <param name="Bodies">Of those at the door who said from which one they came.</param>
public sealed record MinutedAttendance(
    int? Registered, int? Attended, FigureSource Source, IReadOnlyList<CapacityCount> Capacities, int Women, int Men, int GenderNotGiven,
    int WalkIns, int Late, int LeftEarly, IReadOnlyList<BodyPresent> Bodies, IReadOnlyList<MinutedAbsence> Absent);

/// <summary>An institution or a speaker who was expected to take the floor and said that they would not come. Why stays with those to whom it was said.</summary>
public sealed record MinutedAbsence(LocalText Who, Side? Side, bool Beforehand, DateOnly On);

internal static class AttendanceInMinutes
{
    public static async Task<MinutedAttendance> AttendanceAsync(this WorkspaceDbContext db, ConsultationSession session, CancellationToken cancel)
    {
        var planned = await db.PlannedSessions.AsNoTracking().AsSplitQuery().Include(p => p.Items).Include(p => p.Speakers)
            .SingleOrDefaultAsync(p => p.SessionId == session.Id, cancel);
        var figures = await AttendanceFigures.OfAsync(db, session, planned, cancel);
        var registered = await db.RegistrationForms.AnyAsync(f => f.SessionId == session.Id, cancel)
            ? await db.Registrations.CountAsync(r => r.SessionId == session.Id && r.State == RegistrationState.Registered, cancel)
            : session.Registered;
        return new MinutedAttendance(
            registered, figures.Attended.Count, figures.Attended.Source, figures.Capacities, figures.Women, figures.Men, figures.GenderNotGiven,
            figures.WalkIns, figures.Late, figures.LeftEarly,
            await db.BodiesPresentAsync(session.Id, cancel), await db.AbsentAsync(session.Id, planned, cancel));
    }

    /// <param name="planned">With its speakers.</param>
    public static async Task<IReadOnlyList<MinutedAbsence>> AbsentAsync(this WorkspaceDbContext db, Guid sessionId, PlannedSession? planned, CancellationToken cancel)
    {
        var absences = await db.SessionAbsences.AsNoTracking().Where(a => a.SessionId == sessionId).OrderBy(a => a.AnnouncedOn).ThenBy(a => a.Id).ToListAsync(cancel);
        if (absences.Count == 0) return [];
        var speakers = planned?.Speakers.ToDictionary(s => s.Id) ?? [];
        var sought = absences.Select(a => speakers.TryGetValue(a.PartId, out var speaker) ? speaker.BodyId : a.PartId).OfType<Guid>().Distinct().ToList();
        var bodies = await db.Bodies.IgnoreAutoIncludes().Where(b => sought.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => new { b.Name, b.Side }, cancel);
        return
        [
            .. absences.Select(a => speakers.TryGetValue(a.PartId, out var speaker)
                    ? (Who: speaker.Function, Body: speaker.BodyId is { } id ? bodies.GetValueOrDefault(id) : null, Absence: a)
                    : (Who: bodies.GetValueOrDefault(a.PartId)?.Name ?? new LocalText(""), Body: bodies.GetValueOrDefault(a.PartId), Absence: a))
                .Where(found => found.Who.Ar.Length > 0)   // a speaker who is no longer planned
                .Select(found => new MinutedAbsence(found.Who, found.Body?.Side, found.Absence.Beforehand, found.Absence.AnnouncedOn)),
        ];
    }
}
