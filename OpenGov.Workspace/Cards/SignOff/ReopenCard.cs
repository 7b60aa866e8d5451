using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A card that is before the sides, or signed, is opened for edits again, for a reason that everybody sees; its signatures stay with the version they were given to.</summary>
public sealed class ReopenCard(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid cardId, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var clean = SignOffNote.Clean(reason);
            if (clean.Value is not { } why) return clean.Refusal!;
            var loaded = await CardAtHand.LoadAsync(change, cardId, cancel);
            if (loaded.Value is not { } at) return loaded.Refusal!;
            var reopened = at.Card.Reopen();
            if (!reopened.Ok) return reopened;
            if (at.Review is not { } review) throw new InvalidDataException($"Card {cardId} was never before the sides.");

            var over = review.Reopen(actor.AccountId, change.Now, why);
            if (!over.Ok) return over;
            change.Record(
                cardId, at.Card.PlanId, new { number = at.Commitment.Number, reason = why, revision = review.Revision, signed = review.Signatures.Complete }, at.Commitment.Id);
            return Result.Done;
        }, cancel);
}
