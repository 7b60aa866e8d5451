using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A card, exactly as it stands, is put before both sides to be signed; from here on nobody edits it unless it is reopened.</summary>
public sealed class PutBeforeSides(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid cardId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await CardAtHand.LoadAsync(change, cardId, cancel);
            if (loaded.Value is not var (card, commitment, last)) return loaded.Refusal!;
            var version = await CardVersion.AtAsync(change.Db, cardId, cancel: cancel) ?? throw new InvalidDataException($"Card {cardId} has no text.");
            if (SigningRules.Missing(WrittenCard.Of(version.Document), card) is { Count: > 0 } missing)
                return CardsRefusals.NotReadyToSign.About(KeptWords.List("Gap.", missing));

            var put = card.PutBeforeSides();
            if (!put.Ok) return put;
            var review = new CardReview(cardId, (last?.Number ?? 0) + 1, version, actor.AccountId, change.Now);
            change.Db.Add(review);
            change.Record(cardId, card.PlanId, new { number = commitment.Number, revision = review.Revision, hash = review.Hash }, commitment.Id);
            return Result.Done;
        }, cancel);
}
