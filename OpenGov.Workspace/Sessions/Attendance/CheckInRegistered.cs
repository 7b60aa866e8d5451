using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Somebody who registered is let in: by the QR code on their phone, its code typed, or their name on the list.</summary>
public sealed class CheckInRegistered(Store store)
{
    /// <param name="shown">The pass, the code, or the id of the registration, as <paramref name="way"/> says.</param>
    public Task<Result<LetIn>> RunAsync(Actor actor, Guid sessionId, CheckInWay way, string shown, CancellationToken cancel = default) =>
        store.ChangeAsync<LetIn>(this, actor, async change =>
        {
            var (session, refusal) = await change.AtDeskAsync(sessionId, cancel);
            if (session is null) return refusal!;
            await change.Db.HoldRegistrationsAsync(sessionId, cancel);   // two at the desk who let in the same person wait for each other
            if (await change.Db.ShownAsync(sessionId, way, shown, cancel) is not { } registration) return AttendanceRefusals.NoSuchPerson;
            if (!registration.IsActive) return AttendanceRefusals.Withdrawn;

            var known = await change.Db.CheckIns.SingleOrDefaultAsync(c => c.RegistrationId == registration.Id, cancel);
            if (known is { LeftAt: null })
            {
                change.LeaveUnrecorded();
                return new LetIn(known.Id, registration.Name, registration.ComesAs, registration.State, WasHere: true);
            }

            if (known is not null) known.Leave(null);
            else change.Db.CheckIns.Add(known = new CheckIn(sessionId, way, actor.AccountId!.Value, change.Now, registration));
            change.Record(sessionId, session.PlanId, new { session.Number, way, registration.ComesAs });
            return new LetIn(known.Id, registration.Name, registration.ComesAs, registration.State, WasHere: false);
        }, cancel);
}

/// <summary>Somebody comes who has not registered.</summary>
public sealed class CheckInWalkIn(Store store)
{
    private const int Longest = 200;

    public Task<Result<LetIn>> RunAsync(
        Actor actor, Guid sessionId, ComesAs comesAs, string? name = null, string? body = null, Gender? gender = null, CancellationToken cancel = default) =>
        store.ChangeAsync<LetIn>(this, actor, async change =>
        {
            var (session, refusal) = await change.AtDeskAsync(sessionId, cancel);
            if (session is null) return refusal!;
            if (!Enum.IsDefined(comesAs)) return AttendanceRefusals.SideMissing;
            var (named, of) = (Committee.Typed.Line(name), Committee.Typed.Line(body));
            if (named?.Length > Longest || of?.Length > Longest) return AttendanceRefusals.AnswerTooLong.About(Longest);

            var arrived = new CheckIn(sessionId, CheckInWay.WalkIn, actor.AccountId!.Value, change.Now, comesAs, gender, named, of);
            change.Db.CheckIns.Add(arrived);
            change.Record(sessionId, session.PlanId, new { session.Number, comesAs });
            return new LetIn(arrived.Id, named, comesAs, null, WasHere: false);
        }, cancel);
}

/// <summary>Somebody was let in by mistake.</summary>
public sealed class UndoCheckIn(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, Guid checkInId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (session, refusal) = await change.AtDeskAsync(sessionId, cancel);
            if (session is null) return refusal!;
            if (await change.Db.CheckIns.SingleOrDefaultAsync(c => c.Id == checkInId && c.SessionId == sessionId, cancel) is not { } found)
                return AttendanceRefusals.NotHere;
            change.Db.CheckIns.Remove(found);
            change.Record(sessionId, session.PlanId, new { session.Number, found.Way, found.ComesAs, found.ArrivedAt });
            return Result.Done;
        }, cancel);
}

/// <summary>Somebody leaves a session before its end, or has come back.</summary>
public sealed class NoteLeaving(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, Guid checkInId, bool left, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (session, refusal) = await change.AtDeskAsync(sessionId, cancel);
            if (session is null) return refusal!;
            if (await change.Db.CheckIns.SingleOrDefaultAsync(c => c.Id == checkInId && c.SessionId == sessionId, cancel) is not { } found)
                return AttendanceRefusals.NotHere;
            found.Leave(left ? change.Now : null);
            change.Record(sessionId, session.PlanId, new { session.Number, found.ComesAs, left });
            return Result.Done;
        }, cancel);
}

/// <param name="State">Of the registration; null for who came without one.</param>
/// <param name="WasHere">Had been let in before, and nothing was changed.</param>
public sealed record LetIn(Guid CheckInId, string? Name, ComesAs ComesAs, RegistrationState? State, bool WasHere);

/// <summary>The desk at the door.</summary>
internal static class Desk
{
    /// <summary>After the beginning; who comes later is late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>The session, when the actor may let people in and it is the day of it, or later.</summary>
    public static async Task<Result<ConsultationSession>> AtDeskAsync(this Change change, Guid sessionId, CancellationToken cancel)
    {
        if (await change.Db.SessionAsync(sessionId, cancel) is not var (session, planned)) return SessionsRefusals.NoSuchSession;
        if (!await StaffsAsync(change.Db, change.Rights, sessionId, cancel)) return AttendanceRefusals.NotYourDesk;
        if (planned is { Stage: SessionStage.Cancelled }) return PlanningRefusals.IsCancelled;
        return change.Today < session.Date ? AttendanceRefusals.NotToday : session;
    }

    public static async Task<bool> StaffsAsync(WorkspaceDbContext db, Rights rights, Guid sessionId, CancellationToken cancel) =>
        rights.PreparesSessions() || await SessionRights.LeadsAsync(db, rights, sessionId, cancel);

    /// <summary>Whose pass, code or line it is; of this session and no other.</summary>
    public static Task<Registration?> ShownAsync(this WorkspaceDbContext db, Guid sessionId, CheckInWay way, string shown, CancellationToken cancel)
    {
        var here = db.Registrations.Where(r => r.SessionId == sessionId);
        return way switch
        {
            CheckInWay.Pass when LinkToken.IsOne(shown) && LinkToken.HashOf(shown) is var hash => here.SingleOrDefaultAsync(r => r.PassHash == hash, cancel),
            CheckInWay.Code when Registration.ReadCode(shown) is var code => here.SingleOrDefaultAsync(r => r.Code == code, cancel),
            CheckInWay.List when Guid.TryParse(shown, out var id) => here.SingleOrDefaultAsync(r => r.Id == id, cancel),
            _ => Task.FromResult<Registration?>(null),
        };
    }
}
