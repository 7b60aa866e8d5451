using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>The conversations about an open card, at a revision.</summary>
/// <param name="Mark">Changes whenever anything is said, resolved or begun.</param>
internal sealed record RoomThreads((int, int, int) Mark, AnchoredThreads Anchored)
{
    public static async Task<RoomThreads> ReadAsync(WorkspaceDbContext db, Guid cardId) =>
        new(await MarkAsync(db, cardId), await CommentAnchors.ReadAsync(db, cardId));

    /// <summary>Cheap to ask at each change of the card's page.</summary>
    public static async Task<(int, int, int)> MarkAsync(WorkspaceDbContext db, Guid cardId)
    {
        var threads = await db.CommentThreads.Where(thread => thread.CardId == cardId)
            .GroupBy(_ => 1).Select(all => new { Count = all.Count(), Versions = all.Sum(thread => thread.Version) }).SingleOrDefaultAsync();
        var remarks = threads is null ? 0 : await db.CommentRemarks.CountAsync(r => db.CommentThreads.Any(t => t.Id == r.ThreadId && t.CardId == cardId));
        return (threads?.Count ?? 0, threads?.Versions ?? 0, remarks);
    }

    /// <param name="map">From the revision they are at to the one the editor is at.</param>
    public byte[] Json(IPositionMap map) => LiveMessage.Json(Anchored.Threads.Select(thread =>
    {
        var (from, to) = (map.Map(thread.From, 1).Position, map.Map(thread.To, -1).Position);
        return new { thread.Id, from, to = Math.Max(from, to), resolved = thread.IsResolved, thread.Count };
    }));
}
