using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: the cards of a plan that were published, as the public's list shows them.</summary>
public sealed class PublishedCards(Store store)
{
    public Task<Result<PublishedOfPlan>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<PublishedOfPlan>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title, p.CalendarPublishedAt }).SingleOrDefaultAsync(cancel);
            if (plan is null || (rights.SeesOnlyPublished() && plan.CalendarPublishedAt is null)) return PlansRefusals.NoSuchPlan;

            // Title and lead of the commitment are those of its published card.
            var rows = await (
                from card in db.CommitmentCards
                join commitment in db.Commitments on card.CommitmentId equals commitment.Id
                where card.PlanId == plan.Id && db.CardReviews.Any(review => review.CardId == card.Id && review.PublishedAt != null)
                orderby commitment.Number
                select new
                {
                    card.Id, commitment.Number, commitment.Title, commitment.LeadBodyId, card.Kind,
                    At = db.CardReviews.Where(review => review.CardId == card.Id).Max(review => review.PublishedAt),
                }).ToListAsync(cancel);
            var leads = rows.Select(row => row.LeadBodyId).OfType<Guid>().Distinct().ToList();
            var names = await db.Bodies.IgnoreAutoIncludes().Where(body => leads.Contains(body.Id)).Select(body => new { body.Id, body.Name })
                .ToDictionaryAsync(body => body.Id, body => body.Name, cancel);
            return new PublishedOfPlan(
                plan.Id, plan.Title,
                rows.ConvertAll(row => new PublishedRow(row.Id, row.Number, row.Title, row.LeadBodyId is { } lead ? names.GetValueOrDefault(lead) : null, row.Kind, row.At!.Value)));
        }, cancel);
}

public sealed record PublishedOfPlan(Guid PlanId, LocalText Plan, IReadOnlyList<PublishedRow> Cards);

/// <param name="Number">Of its commitment.</param>
public sealed record PublishedRow(Guid Id, int Number, LocalText? Title, LocalText? Lead, CardKind Kind, DateTime PublishedAt);
