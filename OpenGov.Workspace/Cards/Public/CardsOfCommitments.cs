using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: the cards to which a plan's list of commitments leads; the public is led to published ones alone.</summary>
public sealed class CardsOfCommitments(Store store)
{
    public Task<Result<IReadOnlyDictionary<Guid, string>>> ReadAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ReadAsync(this, actor, async (db, rights) =>
        {
            var onlyPublished = rights.SeesOnlyPublished();
            var found = await (
                from card in db.CommitmentCards
                join commitment in db.Commitments on card.CommitmentId equals commitment.Id
                join plan in db.Plans on card.PlanId equals plan.Id
                where card.PlanId == planId && (!onlyPublished || db.CardReviews.Any(review => review.CardId == card.Id && review.PublishedAt != null))
                select new { commitment.Id, commitment.Number, Plan = plan.Number }).ToListAsync(cancel);
            return new Result<IReadOnlyDictionary<Guid, string>>(found.ToDictionary(one => one.Id, one => new CardLinks(one.Plan).Card(one.Number)), null);
        }, cancel);
}
