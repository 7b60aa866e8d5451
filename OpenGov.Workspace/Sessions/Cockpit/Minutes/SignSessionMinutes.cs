using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Whoever leads a session for a side signs its minutes word for word; with the signature of both sides under the same words they are sealed.</summary>
public sealed class SignSessionMinutes(Store store, IEnumerable<NumberedProposals> numbered)
{
    /// <param name="seen">The <see cref="MinutesSheet.Hash"/> that was before the person.</param>
    public Task<Result> RunAsync(Actor actor, Guid sessionId, string seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.MinutedAsync(sessionId, cancel);
            if (found.Value is not { } led) return found.Refusal!;
            if (await change.Db.LeadingAsync(sessionId, led.Side, cancel) != led.Account) return CockpitRefusals.SignsWhoLeads;
            if (led.Run is not { State: RunState.Ended } run) return CockpitRefusals.NotOver;
            if (await change.Db.LiveSessions.AnyAsync(l => l.SessionId == sessionId && l.OpenedAt != null && l.ClosedAt == null, cancel)) return CockpitRefusals.RoomIsOpen;
            if (await change.Db.SessionNotes.AnyAsync(n => n.SessionId == sessionId && n.Clashes.Any(), cancel)) return CockpitRefusals.NotesUnsettled;

            var json = (await change.Db.MinutesAsync(led.Session, run, numbered.FirstOrDefault(), cancel)).ToJson();
            var hash = MinutesContent.HashOf(json);
            if (hash != seen) return CockpitRefusals.MinutesMovedOn;

            var signatures = await change.Db.SessionSignatures.Where(s => s.SessionId == sessionId).ToListAsync(cancel);
            if (signatures.Find(s => s.Side == led.Side) is { } known) known.Sign(led.Account, hash, change.Now);
            else change.Db.SessionSignatures.Add(new SessionSignature(sessionId, led.Side, led.Account, hash, change.Now));
            var both = signatures.Exists(s => s.Side == led.Side.Other() && s.Hash == hash);
            if (both) change.Db.SealedMinutes.Add(new SealedMinutes(sessionId, json, hash, change.Now));
            change.Record(sessionId, led.Session.PlanId, new { led.Session.Number, led.Side, hash, both });
            return Result.Done;
        }, cancel);
}

/// <summary>Minutes that both sides have signed are published as they signed them.</summary>
public sealed class PublishSessionMinutes(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.ConsultationSessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, cancel) is not { } session)
                return SessionsRefusals.NoSuchSession;
            if (!change.Rights.Is(Role.Secretariat) && !await SessionRights.LeadsAsync(change.Db, change.Rights, sessionId, cancel)) return CockpitRefusals.NotTheLead;
            if (await change.Db.SealedMinutes.SingleOrDefaultAsync(m => m.SessionId == sessionId, cancel) is not { } minutes) return CockpitRefusals.MinutesNotSealed;
            var published = minutes.Publish(change.Now);
            if (!published.Ok) return published;
            change.Record(sessionId, session.PlanId, new { session.Number, minutes.Hash });
            return Result.Done;
        }, cancel);
}
