using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: the minutes of a session, as they stand or as both sides signed them. The public reads them once they are published.</summary>
public sealed class SessionMinutes(Store store, IEnumerable<NumberedProposals> numbered)
{
    public Task<Result<MinutesSheet>> ReadAsync(Actor actor, int planNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<MinutesSheet>(this, actor, async (db, rights) =>
        {
            var session = await (from s in db.ConsultationSessions.AsNoTracking()
                                 join p in db.Plans on s.PlanId equals p.Id
                                 where p.Number == planNumber && s.Number == number
                                 select s).SingleOrDefaultAsync(cancel);
            if (session is null) return SessionsRefusals.NoSuchSession;
            var @sealed = await db.SealedMinutes.AsNoTracking().SingleOrDefaultAsync(m => m.SessionId == session.Id, cancel);
            if (@sealed?.PublishedAt is null && rights.SeesOnlyPublished()) return SessionsRefusals.NoSuchSession;
            var run = await db.SessionRuns.AsNoTracking().Include(r => r.Items).SingleOrDefaultAsync(r => r.SessionId == session.Id, cancel);
            if (run is null) return CockpitRefusals.NotBegun;

            var json = @sealed?.Content ?? (await db.MinutesAsync(session, run, numbered.FirstOrDefault(), cancel)).ToJson();
            var hash = MinutesContent.HashOf(json);
            var signatures = await db.SessionSignatures.AsNoTracking().Where(s => s.SessionId == session.Id && s.Hash == hash).OrderBy(s => s.Side).ToListAsync(cancel);
            var functions = await db.FunctionsAsync(signatures.Select(s => s.AccountId), cancel);
            var side = await SessionRights.SideLedAsync(db, rights, session.Id, cancel);
            return new MinutesSheet(
                session.Id, session.PlanId, await db.Plans.Where(p => p.Id == session.PlanId).Select(p => p.Title).SingleAsync(cancel), MinutesContent.Of(json), hash,
                signatures.ConvertAll(s => new SignedBy(s.Side, functions.Of(s.AccountId), s.At)), @sealed?.SealedAt, @sealed?.PublishedAt,
                side is { } led && await db.LeadingAsync(session.Id, led, cancel) == actor.AccountId ? led : null)
            {
                IsOver = run.State is RunState.Ended && !await db.LiveSessions.AnyAsync(l => l.SessionId == session.Id && l.OpenedAt != null && l.ClosedAt == null, cancel),
            };
        }, cancel);
}

/// <summary>The minutes of a session with what is signed under them.</summary>
/// <param name="Hash">Of what they say; whoever signs, signs this.</param>
/// <param name="SignedBy">Only signatures under these very words.</param>
/// <param name="SignsFor">The side for which the reader leads, and may sign.</param>
public sealed record MinutesSheet(
    Guid SessionId, Guid PlanId, LocalText PlanTitle, MinutesContent Content, string Hash, IReadOnlyList<SignedBy> SignedBy,
    DateTime? SealedAt, DateTime? PublishedAt, Side? SignsFor)
{
    /// <summary>The session has ended and its room is closed: nothing comes in any more.</summary>
    public bool IsOver { get; init; }

    public bool HasSigned(Side side) => SignedBy.Any(signature => signature.Side == side);
}

public sealed record SignedBy(Side Side, LocalText? Function, DateTime At);
