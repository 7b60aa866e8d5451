using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: how a session is to take place, as its pages show it; the public sees it once it is published.</summary>
public sealed class PlanningSheet(Store store, TimeProvider clock)
{
    public Task<Result<SessionView>> ReadAsync(Actor actor, int planNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<SessionView>(this, actor, async (db, rights) =>
        {
            var id = await (
                from s in db.ConsultationSessions
                join plan in db.Plans on s.PlanId equals plan.Id
                where plan.Number == planNumber && s.Number == number
                select s.Id).SingleOrDefaultAsync(cancel);
            return await OfAsync(db, rights, id, clock.GetUtcNow().UtcDateTime, cancel) is { } view ? view : SessionsRefusals.NoSuchSession;
        }, cancel);

    /// <returns>Null when there is none that the asker may see.</returns>
    internal static async Task<SessionView?> OfAsync(WorkspaceDbContext db, Rights rights, Guid sessionId, DateTime now, CancellationToken cancel)
    {
        if (await db.SessionAsync(sessionId, cancel) is not var (session, planned)) return null;
        var outside = rights.SeesOnlyPublished();
        var plan = await db.Plans.Where(p => p.Id == session.PlanId).Select(p => new { p.Number, p.Title, p.CalendarPublishedAt }).SingleAsync(cancel);
        if (outside && (plan.CalendarPublishedAt is null || planned?.Stage is SessionStage.Prepared)) return null;

        var theme = await db.Themes.Where(t => t.Id == session.ThemeId).Select(t => new SessionTheme(t.Id, t.Number, t.Name)).SingleAsync(cancel);
        var institutions = await db.ConsultationSessions.Where(s => s.Id == sessionId).SelectMany(s => s.Institutions).OrderBy(i => i.Order)
            .Select(i => new InstitutionView(i.BodyId, i.WrittenAs)).ToListAsync(cancel);
        var bodies = (planned?.Speakers.Select(s => s.BodyId).OfType<Guid>() ?? []).Append(session.OrganiserId).Distinct().ToList();
        var names = await db.Bodies.IgnoreAutoIncludes().Where(b => bodies.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
        var form = await db.RegistrationForms.AsNoTracking().SingleOrDefaultAsync(f => f.SessionId == sessionId, cancel);
        var leads = outside ? [] : await LeadsAsync(db, sessionId, cancel);

        return new SessionView(session.Id, session.PlanId, plan.Number, plan.Title, session.Number, theme, session.OrganiserId, names[session.OrganiserId], session.Date, session.Version)
        {
            Institutions = institutions,
            Leads = leads,
            MayPrepare = rights.PreparesSessions(),
            Leading = outside ? null : await SessionRights.SideLedAsync(db, rights, sessionId, cancel),
            Planned = planned is null ? null : PlannedView.Of(planned, session.Date, names, hidesLink: outside && form is not null, hidesPolls: outside),
            OwnBodies = [.. rights.Grants.Select(grant => grant.BodyId).OfType<Guid>().Distinct()],
            Figures = await AttendanceFigures.OfAsync(db, session, planned, cancel),
            Absences = outside ? [] : await db.SessionAbsences.Where(a => a.SessionId == sessionId)
                .Select(a => new AbsenceOfPart(a.PartId, a.AnnouncedOn, a.Beforehand, a.Reason)).ToListAsync(cancel),
            Registration = form is null || planned is null ? null : await RegistrationView.OfAsync(db, form, planned, session.Date, now, cancel),
        };
    }

    private static async Task<IReadOnlyList<LeadOfSession>> LeadsAsync(WorkspaceDbContext db, Guid sessionId, CancellationToken cancel)
    {
        var leads = await (
            from lead in db.SessionLeads
            join account in db.Accounts on lead.AccountId equals account.Id
            where lead.SessionId == sessionId
            select new { lead.AccountId, lead.Side, lead.IsDeputy, account.Function }).ToListAsync(cancel);
        return [.. leads.OrderBy(l => l.Side).ThenBy(l => l.IsDeputy).Select(l => new LeadOfSession(l.AccountId, l.Side, l.IsDeputy, l.Function))];
    }
}

/// <summary>A session with its preparation, if it is being prepared here.</summary>
public sealed record SessionView(
    Guid Id, Guid PlanId, int PlanNumber, LocalText PlanTitle, int Number, SessionTheme Theme, Guid OrganiserId, LocalText Organiser, DateOnly Date, int Version)
{
    public required IReadOnlyList<InstitutionView> Institutions { get; init; }
    public required PlannedView? Planned { get; init; }
    public required RegistrationView? Registration { get; init; }

    public required AttendanceFigures Figures { get; init; }

    /// <summary>Announced; not for the public.</summary>
    public required IReadOnlyList<AbsenceOfPart> Absences { get; init; }

    /// <summary>Not for the public: co-leads act for their side, and need no names outside.</summary>
    public required IReadOnlyList<LeadOfSession> Leads { get; init; }

    /// <summary>The reader is of the secretariat.</summary>
    public required bool MayPrepare { get; init; }

    /// <summary>The side for which the reader leads it.</summary>
    public required Side? Leading { get; init; }

    /// <summary>For which the reader speaks.</summary>
    public required IReadOnlyList<Guid> OwnBodies { get; init; }

    public bool MayShape => MayPrepare || Leading is not null;

    /// <summary>Rises with each change that matters to who has it in a calendar.</summary>
    public int Sequence => Version + (Planned?.Version ?? 0);
}

public sealed record InstitutionView(Guid BodyId, string WrittenAs);

public sealed record LeadOfSession(Guid AccountId, Side Side, bool IsDeputy, LocalText Function);

/// <param name="Start">UTC.</param>
public sealed record PlannedView(SessionCall Call, SessionStage Stage, string? CancelledBecause, int Version, DateTime? Start)
{
    public required IReadOnlyList<ItemView> Items { get; init; }
    public required IReadOnlyList<SpeakerView> Speakers { get; init; }
    public required IReadOnlyList<SessionDocumentView> Documents { get; init; }

    /// <summary>Not for the public before they are asked.</summary>
    public required IReadOnlyList<PollView> Polls { get; init; }

    public int Minutes => Items.Sum(item => item.Line.Minutes);
    public DateTime? End => Start?.AddMinutes(Minutes);

    internal static PlannedView Of(PlannedSession planned, DateOnly day, IReadOnlyDictionary<Guid, LocalText> names, bool hidesLink, bool hidesPolls)
    {
        var start = planned.Start(day);
        var before = 0;
        var items = new List<ItemView>();
        foreach (var line in planned.Programme())
        {
            items.Add(new ItemView(line, start?.AddMinutes(before)));
            before += line.Minutes;
        }

        return new PlannedView(hidesLink ? planned.AsCalled() with { Link = null } : planned.AsCalled(), planned.Stage, planned.CancelledBecause, planned.Version, start)
        {
            Items = items,
            Speakers = [.. planned.Speakers.OrderBy(s => s.Order).Select(s => new SpeakerView(s.Id, s.Function, s.BodyId, s.BodyId is { } body ? names[body] : null))],
            Documents = [.. planned.Documents.OrderBy(d => d.Order).Select(d => new SessionDocumentView(d.Id, d.Label, d.Url))],
            Polls = hidesPolls ? [] : [.. planned.Polls.OrderBy(p => p.Order).Select(p => new PollView(p.Id, p.Question, p.Options, p.Most))],
        };
    }
}

/// <param name="At">When it begins if all before it keep their minutes, UTC.</param>
public sealed record ItemView(ItemLine Line, DateTime? At);

public sealed record SpeakerView(Guid Id, LocalText Function, Guid? BodyId, LocalText? Body);

public sealed record SessionDocumentView(Guid Id, LocalText Label, string Url);

public sealed record PollView(Guid Id, LocalText Question, IReadOnlyList<LocalText> Options, int Most);
