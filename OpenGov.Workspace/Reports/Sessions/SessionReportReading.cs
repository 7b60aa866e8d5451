using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Reports;

/// <summary>Reading: the report of a session, from what happened in it. The public has it once the minutes are published.</summary>
public sealed class SessionReportReading(Store store, TimeProvider clock)
{
    public Task<Result<SessionReport>> ReadAsync(Actor actor, int planNumber, int number, Language language, CancellationToken cancel = default) =>
        store.ReadAsync<SessionReport>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title, p.FirstYear, p.LastYear }).SingleOrDefaultAsync(cancel);
            var session = plan is null ? null : await db.ConsultationSessions.AsNoTracking().Include(s => s.Institutions)
                .SingleOrDefaultAsync(s => s.PlanId == plan.Id && s.Number == number, cancel);
            if (plan is null || session is null) return SessionsRefusals.NoSuchSession;
            var minutes = await db.SealedMinutes.AsNoTracking().Where(m => m.SessionId == session.Id).Select(m => new { m.PublishedAt, m.Hash }).SingleOrDefaultAsync(cancel);
            if (rights.SeesOnlyPublished() && minutes?.PublishedAt is null) return SessionsRefusals.NoSuchSession;

            var (wording, now) = (new Wording(language), clock.GetUtcNow().UtcDateTime);
            var planned = await db.PlannedSessions.AsNoTracking().AsSplitQuery().Include(p => p.Documents).Include(p => p.Speakers).SingleOrDefaultAsync(p => p.SessionId == session.Id, cancel);
            var room = await SessionRoomSheets.ReadAsync(db, session.Id, wording, cancel);
            var run = await SessionRunSheets.ReadAsync(db, session, wording, now, cancel);
            var bodies = await db.BodiesAsync([session.OrganiserId], cancel);
            var leads = await db.SessionLeads.AsNoTracking().Where(l => l.SessionId == session.Id).OrderBy(l => l.Side).ThenBy(l => l.IsDeputy).ToListAsync(cancel);
            var signatures = minutes is null ? [] : await db.SessionSignatures.AsNoTracking().Where(s => s.SessionId == session.Id && s.Hash == minutes.Hash).OrderBy(s => s.Side).ToListAsync(cancel);
            var people = await db.FunctionsAsync(leads.Select(l => l.AccountId).Concat(signatures.Select(s => s.AccountId)), cancel);
            return new SessionReport(
                new ReportedPlan(planNumber, $"{plan.FirstYear}-{plan.LastYear}", wording.Of(plan.Title)), number,
                wording.Of(await db.Themes.Where(t => t.Id == session.ThemeId).Select(t => t.Name).SingleAsync(cancel)),
                wording.Of(bodies[session.OrganiserId]), session.Date,
                minutes is { PublishedAt: not null } ? "published" : minutes is not null ? "sealed" : run.State,
                planned is null ? null : Key(planned.Form), planned?.StartsAt?.ToString("HH:mm", CultureInfo.InvariantCulture),
                planned?.Place is { } place ? wording.AsWritten(place) : null,
                planned?.RegionCode is { } code && Region.Of(code) is { } region ? wording.Of(region.Name) : null, wording.OfMaybe(planned?.Audience),
                [.. session.AsWritten().Select(wording.AsWritten)],
                [.. leads.Select(l => new SessionLeadSheet(Key(l.Side), l.IsDeputy, wording.OfMaybe(people.Of(l.AccountId))))])
            {
                Participation = await SessionAttendance.ReadAsync(db, session, planned, wording, cancel),
                Programme = run.Programme,
                Speaking = run.Speaking,
                Decisions = run.Decisions,
                Actions = run.Actions,
                Polls = room.Polls,
                Questions = room.Questions,
                Problems = room.Problems,
                RankingBallots = room.RankingBallots,
                Solutions = room.Solutions,
                Documents = [.. (planned?.Documents ?? []).OrderBy(d => d.Order).Select(d => new ReportReference(wording.Of(d.Label), d.Url))],
                Signatures = [.. signatures.Select(s => new MinutesSignature(Key(s.Side), wording.OfMaybe(people.Of(s.AccountId)), Dates.DayOf(s.At)))],
            };
        }, cancel);

    internal static string Key(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
