using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Adoption;

/// <summary>What must be true before a plan is adopted.</summary>
public enum ReadinessLine { CardsPublished, CommitmentsWithCard, ConsultationClosed, CommentsAnswered, ProposalsDisposed }

/// <summary>One line of the checklist.</summary>
/// <param name="Missing">How many are missing; 0 when the line is met.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Href">The list of what is missing.</param>
/// <param name="Numbers">Of the commitments that are missing, where it is about commitments.</param>
public sealed record ReadinessCheck(ReadinessLine Line, int Missing, int Of, string Href, IReadOnlyList<int> Numbers)
{
    public bool IsMet => Missing == 0;
}

/// <summary>Whether a plan is ready to be adopted: every card signed and published, every comment answered, every proposal disposed of.</summary>
public sealed record Readiness(IReadOnlyList<ReadinessCheck> Checks)
{
    public bool IsReady => Checks.All(check => check.IsMet);

    /// <summary>The unmet lines in the words of the folder, in three languages: for a refusal.</summary>
    public LocalText Missing => new(Named(Language.Arabic), Named(Language.French), Named(Language.English));

    /// <param name="until">Comments that came later are of no account: the plan was before the sides already.</param>
    public static async Task<Readiness> OfAsync(WorkspaceDbContext db, Guid planId, int plan, DateOnly today, DateTime? until, CancellationToken cancel)
    {
        var commitments = await (
            from commitment in db.Commitments
            where commitment.PlanId == planId
            orderby commitment.Number
            select new
            {
                commitment.Number, HasCard = db.CommitmentCards.Any(card => card.CommitmentId == commitment.Id),
                IsPublished = db.CommitmentCards.Any(card => card.CommitmentId == commitment.Id && card.State == CardState.SignedByBoth
                    && db.CardReviews.Any(review => review.CardId == card.Id && review.PublishedAt != null && review.ReopenedAt == null && review.ChangesAskedAt == null)),
            }).ToListAsync(cancel);
        var without = commitments.FindAll(one => !one.HasCard).ConvertAll(one => one.Number);
        var cards = commitments.FindAll(one => one.HasCard);
        var unpublished = cards.FindAll(one => !one.IsPublished).ConvertAll(one => one.Number);

        var windows = await db.PublicConsultations.AsNoTracking().Where(one => one.PlanId == planId).OrderByDescending(one => one.Number).ToListAsync(cancel);
        var open = windows.Count(one => one.StateOn(today) is not WindowState.Closed);
        var comments = db.PublicComments.Where(one => one.PlanId == planId && one.State != CommentState.Hidden && (until == null || one.ReceivedAt <= until));
        var (unanswered, all) = (await comments.CountAsync(one => one.AnsweredAt == null, cancel), await comments.CountAsync(cancel));
        var proposals = db.Proposals.Where(one => one.PlanId == planId && one.WithdrawnAt == null);
        var (undisposed, allProposals) = (await proposals.CountAsync(one => one.Disposition == Disposition.NotYet, cancel), await proposals.CountAsync(cancel));

        return new Readiness([
            new(ReadinessLine.CommitmentsWithCard, commitments.Count == 0 ? 1 : without.Count, commitments.Count, $"/plans/{plan}/cards", without),
            new(ReadinessLine.CardsPublished, unpublished.Count, cards.Count, $"/plans/{plan}/cards", unpublished),
            new(ReadinessLine.ConsultationClosed, open, windows.Count, $"/plans/{plan}/consultation", []),
            new(ReadinessLine.CommentsAnswered, unanswered, all, $"/plans/{plan}/consultation?unanswered=yes#comments", []),
            new(ReadinessLine.ProposalsDisposed, undisposed, allProposals, $"/plans/{plan}/proposals?disposition={Disposition.NotYet}", []),
        ]);
    }

    private string Named(Language language) => string.Join(AdoptionWords.In(language, "List.Comma"), Checks.Where(check => !check.IsMet).Select(check => AdoptionWords.In(language, $"Ready.{check.Line}")));
}
