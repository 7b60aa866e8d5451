using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: which open room a link or a typed code leads to. One that is unknown and one that is not open are not told apart.</summary>
public sealed class JoinRoom(Store store)
{
    public Task<Result<RoomToJoin>> ReadAsync(Actor actor, string? link, string? code, CancellationToken cancel = default) =>
        store.ReadAsync<RoomToJoin>(this, actor, async (db, _) =>
        {
            var room = await (
                from live in db.LiveSessions
                where live.OpenedAt != null && live.ClosedAt == null && (link != null ? live.LinkToken == link : live.JoinCode == code)
                join session in db.ConsultationSessions on live.SessionId equals session.Id
                join theme in db.Themes on session.ThemeId equals theme.Id
                select new RoomToJoin(live.LinkToken, session.Number, theme.Name)).SingleOrDefaultAsync(cancel);
            return room is null ? RoomRefusals.NotOpen : room;
        }, cancel);
}

/// <summary>What somebody sees before they come in.</summary>
public sealed record RoomToJoin(string Link, int Number, LocalText Theme);
