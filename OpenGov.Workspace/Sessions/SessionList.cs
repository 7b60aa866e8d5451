using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: the consultation sessions of a plan, in their order.</summary>
public sealed class SessionList(Store store)
{
    public Task<Result<SessionsOfPlan>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<SessionsOfPlan>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.SingleOrDefaultAsync(p => p.Number == planNumber, cancel);
            if (plan is null || (plan.CalendarPublishedAt is null && rights.SeesOnlyPublished())) return SessionsRefusals.NoSuchPlan;

            var outside = rights.SeesOnlyPublished();
            // What is still being prepared is not announced by a list either.
            var sessions = await db.ConsultationSessions.Where(s => s.PlanId == plan.Id
                    && (!outside || !db.PlannedSessions.Any(p => p.SessionId == s.Id && p.Stage == SessionStage.Prepared)))
                .Include(s => s.Institutions).OrderBy(s => s.Number).ToListAsync(cancel);
            var themes = await db.Themes.Where(t => t.PlanId == plan.Id).ToDictionaryAsync(t => t.Id, t => new SessionTheme(t.Id, t.Number, t.Name), cancel);
            var names = await db.BodiesAsync(sessions.Select(s => s.OrganiserId), cancel);
            var programme = await db.ProgrammeItems.Where(i => i.PlanId == plan.Id).OrderBy(i => i.Order).ToListAsync(cancel);
            var checkedIn = await AttendanceFigures.CheckedInAsync(db, [.. sessions.Select(s => s.Id)], cancel);
            var registered = await db.RegistrationForms.Where(f => db.ConsultationSessions.Any(s => s.Id == f.SessionId && s.PlanId == plan.Id))
                .Select(f => new { f.SessionId, Count = db.Registrations.Count(r => r.SessionId == f.SessionId && r.State == RegistrationState.Registered) })
                .ToDictionaryAsync(f => f.SessionId, f => (int?)f.Count, cancel);
            return new SessionsOfPlan(
                plan.Id, plan.Number, plan.Title, [.. themes.Values.OrderBy(t => t.Number)],
                sessions.ConvertAll(s => new SessionRow(
                    s.Id, s.Number, themes[s.ThemeId], s.OrganiserId, names[s.OrganiserId], s.Date,
                    [.. s.Institutions.OrderBy(i => i.Order).Select(i => new NewInstitution(i.BodyId, i.WrittenAs))], s.Registered, registered.GetValueOrDefault(s.Id),
                    AttendedCount.Of(checkedIn.GetValueOrDefault(s.Id), s.Attended), s.Attended, s.Version)),
                programme.ConvertAll(ProgrammeLine.Of));
        }, cancel);
}

/// <summary>A plan's sessions and the programme that all of them follow.</summary>
public sealed record SessionsOfPlan(
    Guid PlanId, int Number, LocalText Title, IReadOnlyList<SessionTheme> Themes, IReadOnlyList<SessionRow> Sessions, IReadOnlyList<ProgrammeLine> Programme)
{
    /// <summary>Participations, not people; null when one session's attendance is not known.</summary>
    public int? Attended => Sessions.Any(s => s.Attended is null) ? null : Sessions.Sum(s => s.Attended);
}

/// <summary>A session in a list. Registrations are as reported and may be cumulative: never summed.</summary>
public sealed record SessionRow(
    Guid Id, int Number, SessionTheme Theme, Guid OrganiserId, LocalText Organiser, DateOnly Date, IReadOnlyList<NewInstitution> Institutions,
    int? ReportedRegistered, int? RegisteredHere, AttendedCount Came, int? ReportedAttended, int Version)
{
    /// <summary>As reported, otherwise as people have registered here; null when it is not known.</summary>
    public int? Registered => ReportedRegistered ?? RegisteredHere;

    /// <summary>From check-in where it was used, otherwise as reported; null when it is not known.</summary>
    public int? Attended => Came.Count;
}

/// <summary>What a session is about.</summary>
public sealed record SessionTheme(Guid Id, int Number, LocalText Name);

/// <summary>An item of the unified programme.</summary>
public sealed record ProgrammeLine(LocalText Text, int Minutes, IReadOnlyList<LocalText> Steps)
{
    /// <summary>The same words and minutes; a list of steps alone would be compared by who holds it.</summary>
    public static IEqualityComparer<ProgrammeLine> Alike { get; } = EqualityComparer<ProgrammeLine>.Create(
        (a, b) => a?.Text == b?.Text && a?.Minutes == b?.Minutes && (a?.Steps ?? []).SequenceEqual(b?.Steps ?? []),
        line => HashCode.Combine(line.Text, line.Minutes));

    public static ProgrammeLine Of(ProgrammeItem item) => new(item.Text, item.Minutes, item.Steps);
}
