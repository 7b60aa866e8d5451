using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: who is to be reminded of a session, or told that it does not take place, as things stand; by telephone where there is no e-mail address.</summary>
public sealed class RemindersDue(Store store, TimeProvider clock)
{
    /// <summary>Before the session begins.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    public Task<Result<IReadOnlyList<DueNotice>>> ReadAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<DueNotice>>(this, actor, async (db, _) =>
        {
            if (await db.SessionAsync(sessionId, cancel) is not var (session, planned) || planned is null) return SessionsRefusals.NoSuchSession;
            var now = clock.GetUtcNow().UtcDateTime;
            if (planned.Stage is SessionStage.Prepared || planned.Start(session.Date) is not { } start || start <= now) return Of([]);

            var registrations = await db.Registrations.Where(r => r.SessionId == sessionId && r.State != RegistrationState.Withdrawn).OrderBy(r => r.Number)
                .Select(r => new { r.Id, r.Number, r.State, r.RemindedAt, r.Name, r.Email, r.Phone, r.Language }).ToListAsync(cancel);
            return Of(registrations.SelectMany(r => Kinds(r.State, r.RemindedAt).Select(kind =>
                new DueNotice(r.Id, r.Number, kind, r.Language, r.Name, r.Email is not null, r.Phone))));

            IEnumerable<DueKind> Kinds(RegistrationState state, DateTime? reminded)
            {
                if (planned.Stage is SessionStage.Cancelled) return [DueKind.Cancelled];
                return state is RegistrationState.Registered && reminded is null && now >= start - Ahead ? [DueKind.Reminder] : [];
            }
        }, cancel);

    private static Result<IReadOnlyList<DueNotice>> Of(IEnumerable<DueNotice> notices) => new([.. notices], null);
}

/// <summary>What a letter to somebody who registered is about.</summary>
public enum DueKind { Confirmed, Waiting, Promoted, Reminder, Cancelled }

/// <summary>Something that somebody who registered is to be told; a letter goes out by itself, a telephone is called by hand.</summary>
public sealed record DueNotice(Guid RegistrationId, int Number, DueKind Kind, string Language, string? Name, bool HasEmail, string? Phone);
