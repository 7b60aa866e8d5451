using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: everything that the cockpit of a session shows, besides what the room sent. Leads drive it; the committee may look.</summary>
public sealed class CockpitSheet(Store store, TimeProvider time)
{
    private const int Acts = 8;

    public Task<Result<CockpitView>> ReadAsync(Actor actor, int planNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<CockpitView>(this, actor, async (db, rights) =>
        {
            var session = await (from s in db.ConsultationSessions.AsNoTracking()
                                 join p in db.Plans on s.PlanId equals p.Id
                                 where p.Number == planNumber && s.Number == number
                                 select s).SingleOrDefaultAsync(cancel);
            if (session is null) return SessionsRefusals.NoSuchSession;

            var now = time.GetUtcNow().UtcDateTime;
            var plan = await db.Plans.Where(p => p.Id == session.PlanId).Select(p => new { p.Title }).SingleAsync(cancel);
            var theme = await db.Themes.Where(t => t.Id == session.ThemeId).Select(t => t.Name).SingleAsync(cancel);
            var sealing = await db.SealedMinutes.Where(m => m.SessionId == session.Id).Select(m => new { m.PublishedAt }).SingleOrDefaultAsync(cancel);
            var planned = await db.PlannedSessions.AsNoTracking().Include(p => p.Polls).Include(p => p.Speakers).SingleOrDefaultAsync(p => p.SessionId == session.Id, cancel);
            var run = await db.SessionRuns.AsNoTracking().Include(r => r.Items).SingleOrDefaultAsync(r => r.SessionId == session.Id, cancel);
            return new CockpitView(
                session.Id, session.PlanId, planNumber, number, plan.Title, theme, session.Date,
                await db.ClockAsync(session, now, cancel),
                await LeadsAsync(db, session.Id, now, cancel),
                await SessionRights.SideLedAsync(db, rights, session.Id, cancel), actor.AccountId,
                await db.FloorAsync(session.Id, now, cancel),
                await NotesAsync(db, session.Id, cancel),
                await OutcomesAsync(db, session.Id, cancel),
                await ActsAsync(db, session.Id, cancel))
            {
                PlannedPolls = [.. (planned?.Polls ?? []).OrderBy(p => p.Order).Select(p => new NewPoll(p.Question, p.Options, p.Most))],
                PlannedSpeakers = [.. (planned?.Speakers ?? []).OrderBy(s => s.Order).Select(s => new PlannedSpeaker(s.Function, s.BodyId))],
                Facts = run is null ? null : ItemFacts.ByItem(run.Items, await db.FactsAsync(run, cancel)),
                IsSealed = sealing is not null,
                IsPublished = sealing?.PublishedAt is not null,
            };
        }, cancel);

    private static async Task<IReadOnlyList<LeadView>> LeadsAsync(WorkspaceDbContext db, Guid sessionId, DateTime now, CancellationToken cancel)
    {
        var named = await db.SessionLeads.AsNoTracking().Where(l => l.SessionId == sessionId).OrderBy(l => l.Side).ThenBy(l => l.IsDeputy).ToListAsync(cancel);
        var functions = await db.FunctionsAsync(named.Select(l => l.AccountId), cancel);
        var seats = await db.SeatsAtCockpits.AsNoTracking().Where(s => s.SessionId == sessionId).ToDictionaryAsync(s => s.AccountId, cancel);
        var leading = new HashSet<Guid?> { await db.LeadingAsync(sessionId, Side.Administration, cancel), await db.LeadingAsync(sessionId, Side.CivilSociety, cancel) };
        return named.ConvertAll(l => new LeadView(
            l.AccountId, functions.Of(l.AccountId) ?? new LocalText(""), l.Side, l.IsDeputy, leading.Contains(l.AccountId),
            seats.GetValueOrDefault(l.AccountId)?.IsThereAt(now) is true, seats.GetValueOrDefault(l.AccountId)?.SeenAt));
    }

    private static async Task<IReadOnlyDictionary<Guid, SessionNoteView>> NotesAsync(WorkspaceDbContext db, Guid sessionId, CancellationToken cancel)
    {
        var notes = await db.SessionNotes.AsNoTracking().Where(n => n.SessionId == sessionId).ToListAsync(cancel);
        var functions = await db.FunctionsAsync([.. notes.Select(n => n.WrittenBy), .. notes.SelectMany(n => n.Clashes).Select(c => (Guid?)c.AccountId)], cancel);
        return notes.ToDictionary(n => n.ItemId, n => new SessionNoteView(
            n.ItemId, n.Text, n.TextVersion, functions.Of(n.WrittenBy), n.WrittenAt,
            [.. n.Clashes.OrderBy(c => c.At).Select(c => new SessionClashView(c.Id, c.AccountId, functions.Of(c.AccountId), c.Text))]));
    }

    private static async Task<OutcomesView> OutcomesAsync(WorkspaceDbContext db, Guid sessionId, CancellationToken cancel)
    {
        var decisions = await db.SessionDecisions.AsNoTracking().Where(d => d.SessionId == sessionId).OrderBy(d => d.Order).ToListAsync(cancel);
        var actions = await db.SessionActions.AsNoTracking().Where(a => a.SessionId == sessionId).OrderBy(a => a.Order).ToListAsync(cancel);
        var owners = await db.BodiesAsync(actions.Select(a => a.OwnerBodyId), cancel);
        return new OutcomesView(
            decisions.ConvertAll(d => new DecisionView(d.Id, d.ItemId, d.Text, d.Version)),
            actions.ConvertAll(a => new SessionActionView(a.Id, a.ItemId, a.Text, a.OwnerBodyId, owners.Of(a.OwnerBodyId), a.OwnerSide, a.DueOn, a.Version)));
    }

    private static async Task<RecordPart> ActsAsync(WorkspaceDbContext db, Guid sessionId, CancellationToken cancel)
    {
        var lines = await (from s in db.RecordSubjects
                           join e in db.Record on s.Seq equals e.Seq
                           where s.SubjectId == sessionId
                           orderby e.Seq descending
                           select new RecordLine(e.Seq, e.At, e.ActorId, e.ActorRole, e.Action, e.SubjectId, e.PlanId, e.Payload))
            .Take(Acts + 1).ToListAsync(cancel);
        return new RecordPart([.. lines.Take(Acts)], lines.Count > Acts, await db.FunctionsAsync(lines.Select(line => line.ActorId), cancel), new Dictionary<Guid, LocalText>());
    }
}

internal static class CockpitTables
{
    public static async Task<ProgrammeClock> ClockAsync(this WorkspaceDbContext db, ConsultationSession session, DateTime now, CancellationToken cancel)
    {
        var planned = await db.PlannedSessions.AsNoTracking().SingleOrDefaultAsync(p => p.SessionId == session.Id, cancel);
        var start = planned?.Start(session.Date);
        return await db.SessionRuns.AsNoTracking().Include(r => r.Items).SingleOrDefaultAsync(r => r.SessionId == session.Id, cancel) is { } run
            ? ProgrammeClock.Of(run, start, now)
            : ProgrammeClock.Of(await db.ProgrammeAsync(session, cancel), start, now);
    }

    public static async Task<FloorView> FloorAsync(this WorkspaceDbContext db, Guid sessionId, DateTime now, CancellationToken cancel)
    {
        var turns = await db.SpeakerTurns.AsNoTracking().Where(t => t.SessionId == sessionId).OrderBy(t => t.Order).ToListAsync(cancel);
        var bodies = await db.BodiesAsync(turns.Select(t => t.BodyId), cancel);
        var views = turns.ConvertAll(t => new TurnView(
            t.Id, t.Speaker, t.Side, t.BodyId, bodies.Of(t.BodyId), t.ItemId, t.StartedAt, t.SpokenAt(now), t.IsSpeaking));
        return new FloorView(
            views.Find(t => t.IsSpeaking), views.FindAll(t => t.StartedAt is null),
            [.. views.Where(t => t.StartedAt is not null && !t.IsSpeaking).OrderBy(t => t.StartedAt)],
            SpeakingTime.Of(views.Select(t => (t.Side, t.Spoken))));
    }
}
