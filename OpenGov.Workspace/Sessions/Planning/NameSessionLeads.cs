using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Who leads a session together: one of each side, and who stands in for them.</summary>
public sealed record NamedLeads(Guid AdministrationLead, Guid CivilSocietyLead, Guid? AdministrationDeputy = null, Guid? CivilSocietyDeputy = null)
{
    internal IReadOnlyList<SessionLead> Of(Guid sessionId) =>
    [
        new(sessionId, AdministrationLead, Side.Administration, isDeputy: false),
        new(sessionId, CivilSocietyLead, Side.CivilSociety, isDeputy: false),
        .. AdministrationDeputy is { } a ? [new SessionLead(sessionId, a, Side.Administration, isDeputy: true)] : Array.Empty<SessionLead>(),
        .. CivilSocietyDeputy is { } c ? [new SessionLead(sessionId, c, Side.CivilSociety, isDeputy: true)] : Array.Empty<SessionLead>(),
    ];
}

/// <summary>Two people of opposite sides are named to lead a session, with their deputies, in place of those named before.</summary>
public sealed class NameSessionLeads(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, NamedLeads named, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.ConsultationSessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, cancel) is not { } session)
                return SessionsRefusals.NoSuchSession;

            var leads = named.Of(sessionId);
            if (leads.Any(lead => lead.AccountId == Guid.Empty)) return PlanningRefusals.LeadMissing;
            if (leads.DistinctBy(lead => lead.AccountId).Count() < leads.Count) return PlanningRefusals.LeadTwice;
            var day = change.Today;
            foreach (var lead in leads)
            {
                if (!await change.Db.SittingOn(day).AnyAsync(grant => grant.Side == lead.Side && grant.AccountId == lead.AccountId, cancel))
                    return PlanningRefusals.LeadNotOfThatSide;
            }

            await change.Db.SessionLeads.Where(lead => lead.SessionId == sessionId).ExecuteDeleteAsync(cancel);
            change.Db.SessionLeads.AddRange(leads);
            var accounts = leads.Select(lead => lead.AccountId).ToList();
            var functions = await change.Db.Accounts.Where(a => accounts.Contains(a.Id)).Select(a => new { a.Id, a.Function }).ToDictionaryAsync(a => a.Id, a => a.Function, cancel);
            change.Record(sessionId, session.PlanId, new
            {
                session.Number, administration = functions[named.AdministrationLead], civilSociety = functions[named.CivilSocietyLead],
                leads = leads.Select(lead => new { lead.AccountId, lead.Side, lead.IsDeputy }),
            });
            return Result.Done;
        }, cancel);
}
