using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>Where a figure of attendance comes from.</summary>
public enum FigureSource { Unknown, Reported, CheckIn }

/// <summary>How many came to a session: from check-in where it was used, otherwise as reported.</summary>
/// <param name="Count">Null when it is not known.</param>
public sealed record AttendedCount(int? Count, FigureSource Source)
{
    public static AttendedCount Of(int checkedIn, int? reported) =>
        checkedIn > 0 ? new AttendedCount(checkedIn, FigureSource.CheckIn)
        : reported is null ? new AttendedCount(null, FigureSource.Unknown)
        : new AttendedCount(reported, FigureSource.Reported);
}

/// <summary>Who came to a session, in numbers; no list, and nobody by name.</summary>
public sealed record AttendanceFigures(AttendedCount Attended, IReadOnlyList<CapacityCount> Capacities, int Women, int Men, int GenderNotGiven, int WalkIns, int Late, int LeftEarly)
{
    internal static async Task<AttendanceFigures> OfAsync(WorkspaceDbContext db, ConsultationSession session, PlannedSession? planned, CancellationToken cancel)
    {
        var came = await db.CheckIns.Where(c => c.SessionId == session.Id).GroupBy(c => new { c.ComesAs, c.Gender, WalkIn = c.RegistrationId == null })
            .Select(group => new { group.Key.ComesAs, group.Key.Gender, group.Key.WalkIn, Count = group.Count() }).ToListAsync(cancel);
        // Who was entered on another day, from a list on paper, came at a time that nobody knows.
        var (start, end) = (planned?.Start(session.Date), planned?.Start(session.Date)?.AddMinutes(planned.Minutes));
        var lateFrom = start + Desk.Grace;
        var dayEnds = Dates.Utc(session.Date.AddDays(1));
        return new AttendanceFigures(
            AttendedCount.Of(came.Sum(c => c.Count), session.Attended),
            [.. came.GroupBy(c => c.ComesAs).OrderBy(c => c.Key).Select(c => new CapacityCount(c.Key, c.Sum(one => one.Count)))],
            came.Where(c => c.Gender is Gender.Woman).Sum(c => c.Count), came.Where(c => c.Gender is Gender.Man).Sum(c => c.Count),
            came.Where(c => c.Gender is null).Sum(c => c.Count), came.Where(c => c.WalkIn).Sum(c => c.Count),
            lateFrom is null ? 0 : await db.CheckIns.CountAsync(c => c.SessionId == session.Id && c.ArrivedAt > lateFrom && c.ArrivedAt < dayEnds, cancel),
            end is null ? 0 : await db.CheckIns.CountAsync(c => c.SessionId == session.Id && c.LeftAt < end, cancel));
    }

    /// <summary>How many were checked in, by session; a session without check-in is not in it.</summary>
    internal static Task<Dictionary<Guid, int>> CheckedInAsync(WorkspaceDbContext db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel) =>
        db.CheckIns.Where(c => sessions.Contains(c.SessionId)).GroupBy(c => c.SessionId).Select(c => new { c.Key, Count = c.Count() })
            .ToDictionaryAsync(c => c.Key, c => c.Count, cancel);
}

public sealed record CapacityCount(ComesAs ComesAs, int Count);

/// <summary>An institution or a speaker who will not come.</summary>
public sealed record AbsenceOfPart(Guid PartId, DateOnly On, bool Beforehand, string? Reason);
