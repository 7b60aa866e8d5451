using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: which card stands at a commitment's number, how far it has come, and whether its text is shown or only what was published of it.</summary>
public sealed class CardSheet(Store store)
{
    public Task<Result<CardShown>> ReadAsync(Actor actor, int plan, int commitment, CancellationToken cancel = default) =>
        store.ReadAsync<CardShown>(this, actor, async (db, rights) =>
        {
            var onlyPublished = rights.SeesOnlyPublished();
            var found = await (
                from card in db.CommitmentCards
                join of in db.Commitments on card.CommitmentId equals of.Id
                join inPlan in db.Plans on card.PlanId equals inPlan.Id
                where inPlan.Number == plan && of.Number == commitment
                    && (!onlyPublished || db.CardReviews.Any(review => review.CardId == card.Id && review.PublishedAt != null))
                select new { card.Id, card.PlanId, PlanTitle = inPlan.Title, of.Title, card.Kind, card.State, card.Language }).AsNoTracking().SingleOrDefaultAsync(cancel);
            if (found is null) return CardsRefusals.NoSuchCard;

            return new CardShown(found.Id, found.PlanId, plan, found.PlanTitle, commitment, found.Title, found.Kind, found.State, found.Language, onlyPublished);
        }, cancel);
}

/// <summary>A card as its page begins.</summary>
/// <param name="Number">The commitment's.</param>
/// <param name="Commitment">The commitment's title, where it is known; the card's own is part of its text.</param>
/// <param name="Language">In which it was opened: ar, fr or en.</param>
public sealed record CardShown(
    Guid Id, Guid PlanId, int Plan, LocalText PlanTitle, int Number, LocalText? Commitment, CardKind Kind, CardState State, string Language, bool OnlyPublished);
