using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A card is taken back from before the sides while nobody has signed it, by who put it there or by the secretariat.</summary>
public sealed class WithdrawFromReview(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid cardId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await CardAtHand.LoadAsync(change, cardId, cancel);
            if (loaded.Value is not { } at) return loaded.Refusal!;
            if (at.Review is not { IsOpen: true } review || at.Card.State is not CardState.InReview) return CardsRefusals.ReviewIsOver;
            if (review.AskedBy != actor.AccountId && !change.Rights.Is(Role.Secretariat)) return CardsRefusals.NotYoursToWithdraw;
            if (review.Signatures.Any) return CardsRefusals.AlreadySignedByOne;

            var withdrawn = review.Reopen(actor.AccountId, change.Now, null);
            if (!withdrawn.Ok) return withdrawn;
            var reopened = at.Card.Reopen();
            if (!reopened.Ok) return reopened;
            change.Record(cardId, at.Card.PlanId, new { number = at.Commitment.Number, revision = review.Revision }, at.Commitment.Id);
            return Result.Done;
        }, cancel);
}
