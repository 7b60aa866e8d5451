using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A side does not sign a card as it stands and says what it asks for; the card is open for edits again.</summary>
public sealed class AskForChanges(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid cardId, string hash, string note, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var clean = SignOffNote.Clean(note);
            if (clean.Value is not { } asked) return clean.Refusal!;
            var loaded = await CardAtHand.LoadAsync(change, cardId, cancel);
            if (loaded.Value is not { } at) return loaded.Refusal!;
            var open = at.Before(hash);
            if (open.Value is not { } review) return open.Refusal!;
            if (change.Rights.SideForCard(review.Written().Lead) is not { } side) return await SignCard.NotForThisCardAsync(change, review.Written().Lead, cancel);

            var sentBack = review.AskChanges(side, actor.AccountId!.Value, change.Now, asked);
            if (!sentBack.Ok) return sentBack;
            var reopened = at.Card.Reopen();
            if (!reopened.Ok) return reopened;
            change.Record(cardId, at.Card.PlanId, new { number = at.Commitment.Number, side, note = asked, revision = review.Revision }, at.Commitment.Id);
            return Result.Done;
        }, cancel);
}
