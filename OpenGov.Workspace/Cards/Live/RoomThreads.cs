using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>The conversations about an open card, at a revision.</summary>
/// <param name="Mark">Changes whenever anything is said, resolved or begun.</param>
internal sealed record RoomThreads((int Threads, int Versions, int Remarks) Mark, AnchoredThreads Anchored)
{
    public static async Task<RoomThreads> ReadAsync(WorkspaceDbContext db, Guid cardId) =>
        new((await LookAsync(db, cardId))?.Mark ?? default, await CommentAnchors.ReadAsync(db, cardId));

    /// <summary>Whether anything is other than it was: cheap, for it is asked at each change of the card's page.</summary>
    public static async Task<(CardState State, (int, int, int) Mark)?> LookAsync(WorkspaceDbContext db, Guid cardId)
    {
        var look = await db.CommitmentCards.Where(card => card.Id == cardId).Select(card => new
        {
            card.State,
            Threads = db.CommentThreads.Count(thread => thread.CardId == cardId),
            Versions = db.CommentThreads.Where(thread => thread.CardId == cardId).Sum(thread => thread.Version),
            Remarks = db.CommentRemarks.Count(remark => db.CommentThreads.Any(thread => thread.Id == remark.ThreadId && thread.CardId == cardId)),
        }).SingleOrDefaultAsync();
        return look is null ? null : (look.State, (look.Threads, look.Versions, look.Remarks));
    }

    /// <param name="map">From the revision they are at to the one the editor is at.</param>
    public byte[] Json(IPositionMap map) => LiveMessage.Json(Anchored.Threads.Select(thread =>
    {
        var (from, to) = (map.Map(thread.From, 1).Position, map.Map(thread.To, -1).Position);
        return new { thread.Id, from, to = Math.Max(from, to), resolved = thread.IsResolved, thread.Count };
    }));
}
