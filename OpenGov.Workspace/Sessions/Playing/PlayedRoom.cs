using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: the way into a session's room, for who plays participants on the server.</summary>
public sealed class PlayedRoom(Store store)
{
    /// <param name="number">Of the session; null for the plan's next one whose room is prepared.</param>
    /// <returns>The session's number, and the token of its room's link.</returns>
    public Task<Result<RoomToPlay>> ReadAsync(Actor actor, int planNumber, int? number, CancellationToken cancel = default) =>
        store.ReadAsync<RoomToPlay>(this, actor, async (db, _) =>
        {
            var room = await (
                from session in db.ConsultationSessions
                where db.Plans.Any(p => p.Id == session.PlanId && p.Number == planNumber) && (number == null || session.Number == number)
                join live in db.LiveSessions on session.Id equals live.SessionId
                orderby session.Number descending
                select new RoomToPlay(session.Number, live.LinkToken)).FirstOrDefaultAsync(cancel);
            return room is null ? SessionsRefusals.NoSuchSession : room;
        }, cancel);
}

public sealed record RoomToPlay(int Session, string Link);
