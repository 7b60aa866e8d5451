using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: who is to be told what about a session, as things stand; whoever sends keeps, by registration and kind, what was sent.</summary>
/// <remarks>A private link is known only when somebody registers, so a message sent later names the public page and the code, never the link.</remarks>
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
                .Select(r => new { r.Id, r.Number, r.State, r.PromotedAt, r.Email, r.Phone, r.Language }).ToListAsync(cancel);
            return Of(registrations.SelectMany(r => Kinds(r.State, r.PromotedAt).Select(kind =>
                new DueNotice(r.Id, r.Number, kind, r.Language, r.Email is not null, r.Phone is not null))));

            IEnumerable<NoticeKind> Kinds(RegistrationState state, DateTime? promoted)
            {
                if (planned.Stage is SessionStage.Cancelled) return [NoticeKind.Cancelled];
                if (state is RegistrationState.Waiting) return [];
                return [.. promoted is null ? Array.Empty<NoticeKind>() : [NoticeKind.Promoted], .. now >= start - Ahead ? [NoticeKind.Reminder] : Array.Empty<NoticeKind>()];
            }
        }, cancel);

    private static Result<IReadOnlyList<DueNotice>> Of(IEnumerable<DueNotice> notices) => new([.. notices], null);
}

public enum NoticeKind { Promoted, Reminder, Cancelled }

/// <summary>Something that somebody who registered is to be told; how to reach them stands in the registration.</summary>
public sealed record DueNotice(Guid RegistrationId, int Number, NoticeKind Kind, string Language, bool HasEmail, bool HasPhone);
