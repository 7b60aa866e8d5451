using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: what the holder of a private link has registered for, and the code that lets them in.</summary>
public sealed class OwnRegistration(Store store, TimeProvider clock)
{
    /// <remarks>Unknown links and those of sessions no longer shown get one answer.</remarks>
    public Task<Result<OwnRegistrationView>> ReadAsync(Actor actor, string token, CancellationToken cancel = default) =>
        store.ReadAsync<OwnRegistrationView>(this, actor, async (db, _) =>
        {
            if (await db.ByLinkAsync(token, cancel) is not { } own) return AttendanceRefusals.NoSuchPerson;
            var now = clock.GetUtcNow().UtcDateTime;
            // As the public sees the session, whoever asks; the link to follow it from afar is theirs once they have a place.
            if (await PlanningSheet.OfAsync(db, new Rights(Actor.Public, []), own.SessionId, now, cancel) is not { } session) return AttendanceRefusals.NoSuchPerson;
            var link = own.State is RegistrationState.Registered
                ? await db.PlannedSessions.Where(p => p.SessionId == own.SessionId).Select(p => p.Link).SingleAsync(cancel) : null;
            var ahead = own.State is RegistrationState.Waiting
                ? await db.Registrations.CountAsync(r => r.SessionId == own.SessionId && r.State == RegistrationState.Waiting && r.Number < own.Number, cancel) : 0;
            var here = await db.CheckIns.Where(c => c.RegistrationId == own.Id).Select(c => (DateTime?)c.ArrivedAt).SingleOrDefaultAsync(cancel);
            return new OwnRegistrationView(
                session, own.State, own.Number, own.AsAnswered(), own.Version, own.PromotedAt, ahead, Registration.PassOf(token), own.Code, link, here,
                own.IsActive && session.Planned is { Stage: SessionStage.Published, Start: { } start } && now < start);
        }, cancel);
}

/// <param name="Ahead">How many wait before this person.</param>
/// <param name="Pass">What the QR code at the door holds.</param>
/// <param name="Link">Where the session is followed from afar.</param>
/// <param name="MayChange">The session has not begun.</param>
public sealed record OwnRegistrationView(
    SessionView Session, RegistrationState State, int Number, RegistrationAnswers Answers, int Version, DateTime? PromotedAt, int Ahead, string Pass, string Code,
    string? Link, DateTime? ArrivedAt, bool MayChange);

/// <summary>Somebody corrects what they wrote when they registered.</summary>
public sealed class ChangeRegistration(Store store)
{
    public Task<Result> RunAsync(Actor actor, string token, RegistrationAnswers typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.ByLinkAsync(token, cancel) is not { } own) return AttendanceRefusals.NoSuchPerson;
            var (session, planned, form) = await change.Db.OfRegistrationAsync(own, cancel);
            if (!own.IsActive) return AttendanceRefusals.Withdrawn;
            if (planned.Stage is not SessionStage.Published || !(planned.Start(session.Date) > change.Now)) return AttendanceRefusals.NotOpen;
            var (answers, refusal) = typed.CleanFor(form);
            if (answers is null) return refusal!;

            own.Change(answers);
            change.LeaveUnrecorded(session.Id);   // what somebody says of themselves is theirs to correct
            return Result.Done;
        }, cancel);
}

/// <summary>Somebody who registered does not come; the first who waits gets the place.</summary>
public sealed class WithdrawRegistration(Store store, RegistrationLetters letters)
{
    public Task<Result> RunAsync(Actor actor, string token, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
            await change.Db.ByLinkAsync(token, cancel) is { } own ? await change.WithdrawAsync(letters, own.SessionId, own.Id, cancel) : AttendanceRefusals.NoSuchPerson, cancel);
}

/// <summary>The secretariat strikes out somebody who has told it that they do not come, or who registered twice.</summary>
public sealed class StrikeRegistration(Store store, RegistrationLetters letters)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, Guid registrationId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, change => change.WithdrawAsync(letters, sessionId, registrationId, cancel), cancel);
}

internal static class Links
{
    public static async Task<Registration?> ByLinkAsync(this WorkspaceDbContext db, string token, CancellationToken cancel) =>
        LinkToken.IsOne(token) && LinkToken.HashOf(token) is var hash ? await db.Registrations.SingleOrDefaultAsync(r => r.LinkHash == hash, cancel) : null;

    public static async Task<(ConsultationSession Session, PlannedSession Planned, RegistrationForm Form)> OfRegistrationAsync(
        this WorkspaceDbContext db, Registration own, CancellationToken cancel) =>
        (await db.ConsultationSessions.AsNoTracking().SingleAsync(s => s.Id == own.SessionId, cancel),
         await db.PlannedSessions.AsNoTracking().SingleAsync(p => p.SessionId == own.SessionId, cancel),
         await db.RegistrationForms.SingleAsync(f => f.SessionId == own.SessionId, cancel));

    public static async Task<Result> WithdrawAsync(this Change change, RegistrationLetters letters, Guid sessionId, Guid registrationId, CancellationToken cancel)
    {
        await change.Db.HoldRegistrationsAsync(sessionId, cancel);
        var own = await change.Db.Registrations.SingleOrDefaultAsync(r => r.Id == registrationId && r.SessionId == sessionId, cancel);
        if (own is not null) await change.Db.Entry(own).ReloadAsync(cancel);   // as it is now that nobody else can change it
        if (own is null) return AttendanceRefusals.NoSuchPerson;
        if (!own.IsActive) return AttendanceRefusals.Withdrawn;
        var (session, planned, form) = await change.Db.OfRegistrationAsync(own, cancel);
        if (await change.Db.CheckIns.AnyAsync(c => c.RegistrationId == own.Id, cancel)) return AttendanceRefusals.IsHere;

        own.Withdraw(change.Now);
        var promoted = await change.PromoteAsync(form, planned.Start(session.Date), cancel);
        await letters.TellAsync(change, session, planned, DueKind.Promoted, promoted, cancel);
        change.Record(sessionId, session.PlanId, new { session.Number, promoted = promoted.Count });
        return Result.Done;
    }
}
