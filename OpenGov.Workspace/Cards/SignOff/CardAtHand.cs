using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A card that somebody is about to take a step with: locked, and read as it stands.</summary>
/// <param name="Review">The last version put before the sides, whether or not it still is.</param>
internal sealed record CardAtHand(CommitmentCard Card, Commitment Commitment, CardReview? Review)
{
    public static async Task<Result<CardAtHand>> LoadAsync(Change change, Guid cardId, CancellationToken cancel)
    {
        await CardLock.TakeAsync(change.Db, cardId, cancel);
        if (await change.Db.CommitmentCards.SingleOrDefaultAsync(card => card.Id == cardId, cancel) is not { } card) return CardsRefusals.NoSuchCard;
        return new CardAtHand(
            card, await change.Db.Commitments.SingleAsync(commitment => commitment.Id == card.CommitmentId, cancel),
            await change.Db.CardReviews.Where(review => review.CardId == cardId).OrderByDescending(review => review.Number).FirstOrDefaultAsync(cancel));
    }

    /// <summary>The version that is before the sides, if it is the one that was looked at.</summary>
    /// <param name="hash">Of what was shown: nobody signs anything else.</param>
    public Result<CardReview> Before(string hash) =>
        Review is not { IsOpen: true } review || Card.TakesEdits ? CardsRefusals.ReviewIsOver
        : review.Hash == hash ? review
        : DataRefusals.ChangedMeanwhile;
}
