using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>The link and the code of a session are made before it begins, so that they can be printed.</summary>
public sealed class PrepareRoom(Store store)
{
    public Task<Result<RoomEntry>> RunAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ChangeAsync<RoomEntry>(this, actor, async change =>
        {
            var found = await change.RoomAsync(sessionId, cancel, orPreparing: true);
            if (found.Value is not { } room) return found.Refusal!;
            change.LeaveUnrecorded(sessionId);
            return RoomEntry.Of(room.Live);
        }, cancel);
}
