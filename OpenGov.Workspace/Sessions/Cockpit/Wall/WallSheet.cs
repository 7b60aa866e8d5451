using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: what the screen of the room shows besides what the room sent: the programme, its clock, who speaks.</summary>
public sealed class WallSheet(Store store, TimeProvider time)
{
    public Task<Result<WallView>> ReadAsync(Actor actor, int planNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<WallView>(this, actor, async (db, _) =>
        {
            var session = await (from s in db.ConsultationSessions.AsNoTracking()
                                 join p in db.Plans on s.PlanId equals p.Id
                                 where p.Number == planNumber && s.Number == number
                                 select s).SingleOrDefaultAsync(cancel);
            if (session is null) return SessionsRefusals.NoSuchSession;
            var now = time.GetUtcNow().UtcDateTime;
            return new WallView(
                session.Id, number, await db.Themes.Where(t => t.Id == session.ThemeId).Select(t => t.Name).SingleAsync(cancel),
                await db.ClockAsync(session, now, cancel), (await db.FloorAsync(session.Id, now, cancel)).Speaking);
        }, cancel);
}

/// <summary>A session on the screen of the room.</summary>
public sealed record WallView(Guid SessionId, int Number, LocalText Theme, ProgrammeClock Clock, TurnView? Speaking);
