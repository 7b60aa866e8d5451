using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>By which numbers a card is spoken of: its plan's and its commitment's.</summary>
public sealed record CardAddress(Guid CardId, Guid PlanId, int Plan, int Number)
{
    public string Path => new CardLinks(Plan).Card(Number);

    public static Task<CardAddress?> OfAsync(WorkspaceDbContext db, Guid cardId, CancellationToken cancel = default) => (
        from card in db.CommitmentCards
        where card.Id == cardId
        join of in db.Commitments on card.CommitmentId equals of.Id
        join plan in db.Plans on card.PlanId equals plan.Id
        select new CardAddress(card.Id, card.PlanId, plan.Number, of.Number)).SingleOrDefaultAsync(cancel);

    public static Task<CardAddress?> AtAsync(WorkspaceDbContext db, int plan, int number, CancellationToken cancel = default) => (
        from card in db.CommitmentCards
        join of in db.Commitments on card.CommitmentId equals of.Id
        join inPlan in db.Plans on card.PlanId equals inPlan.Id
        where inPlan.Number == plan && of.Number == number
        select new CardAddress(card.Id, card.PlanId, inPlan.Number, of.Number)).SingleOrDefaultAsync(cancel);
}
