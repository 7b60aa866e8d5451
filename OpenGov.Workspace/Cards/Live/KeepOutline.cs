using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>What lists and searches show of a card is brought up to its text; its pages hear that it has been edited.</summary>
public sealed class KeepOutline(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid cardId, Guid planId, WrittenOutline written, CancellationToken cancel = default)
    {
        // Made before the database's one turn to write is taken.
        var outline = new CardOutline(cardId);
        outline.Take(WrittenCard.Of(written.Document), written.Revision, written.At, written.By);
        return store.ChangeAsync(this, actor, change =>
        {
            change.Db.CardOutlines.Update(outline);
            change.LeaveUnrecorded(cardId, planId);
            return Task.FromResult(Result.Done);
        }, cancel);
    }
}

/// <summary>A card's text at a revision, and whose edit made it.</summary>
public sealed record WrittenOutline(int Revision, Node Document, DateTime At, Guid? By);
