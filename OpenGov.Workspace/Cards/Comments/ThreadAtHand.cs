using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A conversation and the card it is about, inside a change.</summary>
internal sealed record ThreadAtHand(CommentThread Thread, CardAddress Card)
{
    public static async Task<Result<ThreadAtHand>> LoadAsync(Change change, Guid threadId, CancellationToken cancel) =>
        await change.Db.CommentThreads.SingleOrDefaultAsync(thread => thread.Id == threadId, cancel) is { } thread
        && await CardAddress.OfAsync(change.Db, thread.CardId, cancel) is { } card
            ? new ThreadAtHand(thread, card)
            : CardsRefusals.NoSuchThread;

    public void Record(Change change, int mentioned = 0) =>
        change.Record(Card.CardId, Card.PlanId, new { Card.Number, thread = Thread.Id, Thread.Section, mentioned });
}
