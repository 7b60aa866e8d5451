using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>Reading: what of a card, or of a plan's cards, the reader can take along.</summary>
public sealed class CardToTake(Store store)
{
    /// <param name="cardId">Null: all cards of the plan, as a book.</param>
    public async Task<Result<FilesToTake>> ReadAsync(Actor actor, int planNumber, Guid? cardId, CancellationToken cancel = default)
    {
        var mayMake = await store.MayAsync(actor, typeof(MakeCardReport), cancel);
        return await store.ReadAsync<FilesToTake>(this, actor, async (db, _) =>
        {
            var cards = await (
                from card in db.CommitmentCards
                join commitment in db.Commitments on card.CommitmentId equals commitment.Id
                join plan in db.Plans on card.PlanId equals plan.Id
                where plan.Number == planNumber && (cardId == null || card.Id == cardId)
                select new
                {
                    plan.Id, commitment.Number, card.State, HasPublished = db.CardReviews.Any(review => review.CardId == card.Id && review.PublishedAt != null),
                }).ToListAsync(cancel);
            var published = cards.Exists(card => card.HasPublished);
            if (cards.Count == 0 || (!mayMake && !published)) return CardsRefusals.NoSuchCard;
            return new FilesToTake(cards[0].Id, cardId is null ? null : cards[0].Number, mayMake, published);
        }, cancel);
    }
}

/// <param name="Card">Its commitment's number; null for the book.</param>
/// <param name="MayMake">The reader may have it as it stands at this moment.</param>
/// <param name="HasPublished">There are files for everybody.</param>
public sealed record FilesToTake(Guid PlanId, int? Card, bool MayMake, bool HasPublished);
