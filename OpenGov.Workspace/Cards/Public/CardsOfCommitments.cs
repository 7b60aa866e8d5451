using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: the cards to which a plan's list of commitments leads, with the titles they are given; the public is led to published ones alone.</summary>
public sealed class CardsOfCommitments(Store store)
{
    public Task<Result<IReadOnlyDictionary<Guid, CommitmentAddress>>> ReadAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ReadAsync(this, actor, async (db, rights) =>
        {
            var onlyPublished = rights.SeesOnlyPublished();
            var found = await (
                from card in db.CommitmentCards
                join commitment in db.Commitments on card.CommitmentId equals commitment.Id
                join plan in db.Plans on card.PlanId equals plan.Id
                join outline in db.CardOutlines on card.Id equals outline.CardId
                where card.PlanId == planId && (!onlyPublished || db.CardReviews.Any(review => review.CardId == card.Id && review.PublishedAt != null))
                select new { commitment.Id, commitment.Number, Plan = plan.Number, outline.Title }).ToListAsync(cancel);
            return new Result<IReadOnlyDictionary<Guid, CommitmentAddress>>(
                found.ToDictionary(one => one.Id, one => new CommitmentAddress(new CardLinks(one.Plan).Card(one.Number), onlyPublished ? null : one.Title)), null);
        }, cancel);
}
