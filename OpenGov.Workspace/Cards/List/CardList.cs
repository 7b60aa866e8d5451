using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: the commitment cards of a plan, as they stand, and the commitments that have none yet.</summary>
public sealed class CardList(Store store)
{
    public Task<Result<CardsOfPlan>> ReadAsync(Actor actor, int planNumber, CardFilter? filter = null, CancellationToken cancel = default) =>
        store.ReadAsync<CardsOfPlan>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title }).SingleOrDefaultAsync(cancel);
            if (plan is null) return PlansRefusals.NoSuchPlan;

            var rows = await CardRows.OfAsync(db, db.CommitmentCards.Where(card => card.PlanId == plan.Id), rights, cancel);
            var without = await db.Commitments.Where(c => c.PlanId == plan.Id && !db.CommitmentCards.Any(card => card.CommitmentId == c.Id))
                .OrderBy(c => c.Number).Select(c => new { c.Id, c.Number, c.Title, c.LeadBodyId }).ToListAsync(cancel);
            return new CardsOfPlan(
                plan.Id, plan.Title, filter is null ? rows : rows.FindAll(filter.Takes), without.ConvertAll(c => new CommitmentWithoutCard(c.Id, c.Number, c.Title, c.LeadBodyId)))
            {
                Count = rows.Count,
                ForReader = rows.FindAll(row => row.ForReader is not null),
            };
        }, cancel);
}
