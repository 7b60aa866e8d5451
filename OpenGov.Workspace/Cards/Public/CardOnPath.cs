using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>On a proposal's public path: the versions of its commitment's card that both sides signed and that were published.</summary>
internal static class CardOnPath
{
    public static async Task<IReadOnlyList<StepOnPath>> OfAsync(WorkspaceDbContext db, Proposal proposal, CancellationToken cancel)
    {
        if (proposal.CommitmentId is not { } included) return [];
        var found = await (
            from card in db.CommitmentCards
            join review in db.CardReviews on card.Id equals review.CardId
            join commitment in db.Commitments on card.CommitmentId equals commitment.Id
            join plan in db.Plans on card.PlanId equals plan.Id
            where card.CommitmentId == included && review.PublishedAt != null
            orderby review.Number
            select new { review.Number, Commitment = commitment.Number, Plan = plan.Number, At = review.PublishedAt!.Value }).ToListAsync(cancel);
        return found.ConvertAll(one => new StepOnPath(PathStep.CardSigned, Dates.DayOf(one.At))
        {
            Figures = [one.Commitment, one.Number],
            Href = $"/public/plans/{one.Plan}/commitments/{one.Commitment}?version={one.Number}",
        });
    }
}
