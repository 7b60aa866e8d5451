using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Adoption;

/// <summary>On a proposal's public path: its commitment before the public, and in the plan that both sides adopted.</summary>
internal sealed class PlanOnPath(TimeProvider clock)
{
    public async Task<IReadOnlyList<StepOnPath>> OfAsync(WorkspaceDbContext db, Proposal proposal, CancellationToken cancel)
    {
        if (proposal.CommitmentId is not { } included) return [];
        var at = await (
            from card in db.CommitmentCards
            join commitment in db.Commitments on card.CommitmentId equals commitment.Id
            join plan in db.Plans on card.PlanId equals plan.Id
            where card.CommitmentId == included
            select new { card.Id, card.PlanId, commitment.Number, Plan = plan.Number }).SingleOrDefaultAsync(cancel);
        if (at is null) return [];

        var today = Dates.DayOf(clock.GetUtcNow().UtcDateTime);
        var windows = await db.PublicConsultations.Where(one => one.PlanId == at.PlanId && one.ApprovedAt != null).OrderBy(one => one.Number)
            .Select(one => new { one.Number, one.From, WasShown = one.Cards.Any(card => card.CardId == at.Id) }).ToListAsync(cancel);
        var shown = windows.Where(one => one.WasShown && one.From <= today).Select(one => new StepOnPath(PathStep.Consulted, one.From)
        {
            Figures = [at.Number],
            Href = one == windows[^1] ? new ConsultationLinks(at.Plan).PublicCard(at.Number) : null,   // the public reads the latest one only
        });

        var adopted = await db.PlanAdoptions.Where(one => one.PlanId == at.PlanId && one.AdoptedAt != null && one.Cards.Any(card => card.CardId == at.Id))
            .OrderBy(one => one.Edition).Select(one => new { one.Edition, At = one.AdoptedAt!.Value }).FirstOrDefaultAsync(cancel);
        return adopted is null ? [.. shown] :
        [
            .. shown,
            new StepOnPath(PathStep.Adopted, Dates.DayOf(adopted.At)) { Figures = [at.Number], Href = $"/public/plans/{at.Plan}/adopted?edition={adopted.Edition}#card-{at.Number}" },
        ];
    }
}
