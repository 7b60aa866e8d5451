using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>A room as those who lead it find it when they give a command.</summary>
internal sealed record LedRoom(LiveSession Live, int Number)
{
    public Guid SessionId => Live.SessionId;

    /// <summary>What the record says of it, with the session's number.</summary>
    public void Record(Change change, object payload, params IEnumerable<Guid> also) => change.Record(SessionId, Live.PlanId, payload, also);
}

internal static class LedRooms
{
    /// <summary>The room, for those who lead it; the program itself may also, for the example.</summary>
    public static async Task<Result<LedRoom>> LedRoomAsync(this Change change, Guid sessionId, CancellationToken cancel)
    {
        var found = await change.RoomAsync(sessionId, cancel);
        return found.Value is { Live.IsOpen: false } ? RoomRefusals.NotOpen : found;
    }

    /// <summary>As <see cref="LedRoomAsync"/>, but the room need not be open, nor have been.</summary>
    /// <param name="orPreparing">The secretariat may as well, for it prepares the session.</param>
    public static async Task<Result<LedRoom>> RoomAsync(this Change change, Guid sessionId, CancellationToken cancel, bool orPreparing = false)
    {
        var db = change.Db;
        var session = await db.ConsultationSessions.IgnoreAutoIncludes().AsNoTracking()
            .Where(s => s.Id == sessionId).Select(s => new { s.PlanId, s.Number }).SingleOrDefaultAsync(cancel);
        if (session is null) return SessionsRefusals.NoSuchSession;
        if (!await change.MayLeadAsync(sessionId, orPreparing, cancel)) return RoomRefusals.NotLeading;

        var live = await db.LiveSessions.SingleOrDefaultAsync(s => s.SessionId == sessionId, cancel);
        if (live is null)
        {
            live = new LiveSession(sessionId, session.PlanId, LinkToken.New(), RoomTokens.Code());
            db.LiveSessions.Add(live);
            await db.SaveChangesAsync(cancel);   // what is put into it points to it
        }

        return new LedRoom(live, session.Number);
    }

    private static async Task<bool> MayLeadAsync(this Change change, Guid sessionId, bool orPreparing, CancellationToken cancel) =>
        change.Rights.Is(Role.System)
        || (orPreparing && (change.Rights.Is(Role.Secretariat) || change.Rights.Is(Role.Operator)))
        || await SessionRights.LeadsAsync(change.Db, change.Rights, sessionId, cancel);

    /// <returns>Null and why not, when nothing readable is left or it is too long.</returns>
    public static (string? Text, Refusal? Refusal) Clean(string? typed, int longest) =>
        typed is null || !SafeText.TryClean(typed, out var text) || text.Trim() is not { Length: > 0 } clean ? (null, RoomRefusals.TextMissing)
        : clean.Length > longest ? (null, RoomRefusals.TooLong.About(longest))
        : (clean, null);
}
