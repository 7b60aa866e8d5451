using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>How people get into a room.</summary>
/// <param name="Address">Of the participants' page, as in <c>/j/…</c>; what the QR code says.</param>
/// <param name="Code">To be typed at <c>/j</c>.</param>
public sealed record RoomEntry(string Address, string Code)
{
    internal static RoomEntry Of(LiveSession live) => new($"/j/{live.LinkToken}", live.JoinCode);
}

/// <summary>The room is opened: from now on the link and the code let people in, and the questions that were planned are in it.</summary>
public sealed class OpenRoom(Store store)
{
    public Task<Result<RoomEntry>> RunAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ChangeAsync<RoomEntry>(this, actor, async change =>
        {
            var found = await change.RoomAsync(sessionId, cancel);
            if (found.Value is not { } room) return found.Refusal!;
            var isFirst = room.Live.OpenedAt is null;
            if (!room.Live.Open(change.Rights.Actor.AccountId, change.Now)) return RoomRefusals.AlreadyOpen;
            room.Record(change, new { session = room.Number });
            if (isFirst) await change.BringPlannedPollsAsync(room, cancel);   // opened again, it does not bring back what was discarded
            return RoomEntry.Of(room.Live);
        }, cancel);
}

/// <summary>The room is closed: nobody gets in, nothing more is taken. Polls and rankings that are open end with it, and are counted.</summary>
public sealed class CloseRoom(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.LedRoomAsync(sessionId, cancel);
            if (found.Value is not { } room) return found.Refusal!;
            room.Live.Close(change.Rights.Actor.AccountId, change.Now);
            room.Record(change, new { session = room.Number });
            await change.EndOpenPollsAsync(room, cancel);
            await change.EndOpenRankingsAsync(room, cancel);
            return Result.Done;
        }, cancel);
}

/// <summary>A new link and a new code: the old ones had got about. Who is in stays in.</summary>
public sealed class RenewRoomEntry(Store store)
{
    public Task<Result<RoomEntry>> RunAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ChangeAsync<RoomEntry>(this, actor, async change =>
        {
            var found = await change.RoomAsync(sessionId, cancel);
            if (found.Value is not { } room) return found.Refusal!;
            room.Live.Renew(LinkToken.New(), RoomTokens.Code());
            room.Record(change, new { session = room.Number });
            return RoomEntry.Of(room.Live);
        }, cancel);
}

/// <summary>Something else comes to the front of every screen in the room.</summary>
public sealed class ShowInRoom(Store store)
{
    /// <param name="id">Of the poll or ranking, where there may be several.</param>
    public Task<Result> RunAsync(Actor actor, Guid sessionId, RoomScene scene, Guid? id = null, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.LedRoomAsync(sessionId, cancel);
            if (found.Value is not { } room) return found.Refusal!;
            room.Live.Show(scene, id);
            room.Record(change, new { session = room.Number, scene });
            return Result.Done;
        }, cancel);
}

/// <summary>Participants may, or may no longer, send questions, problems and solutions.</summary>
public sealed class TakeFromRoom(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, bool questions, bool problems, bool solutions, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.LedRoomAsync(sessionId, cancel);
            if (found.Value is not { } room) return found.Refusal!;
            room.Live.Take(questions, problems, solutions);
            room.Record(change, new { session = room.Number, questions, problems, solutions });
            return Result.Done;
        }, cancel);
}
