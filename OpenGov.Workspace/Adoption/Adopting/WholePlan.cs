using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Adoption;

/// <summary>The plan as a whole, as both sides sign it: its published cards in order, each with its revision and the hash of its text.</summary>
public sealed record WholePlan(int Plan, string? Reason, IReadOnlyList<CardOfWhole> Cards)
{
    public string Content => CanonicalText.Of(Plan, Reason, Cards.Select(card => new object[] { card.Number, card.Review, card.Revision, card.Hash }));

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public string Hash => Fingerprint.Of(Content);

    /// <summary>As it stands: only cards whose last version both sides have signed and that is published.</summary>
    public static async Task<WholePlan> OfAsync(WorkspaceDbContext db, Guid planId, int plan, string? reason, CancellationToken cancel)
    {
        var cards = await (
            from card in db.CommitmentCards
            join commitment in db.Commitments on card.CommitmentId equals commitment.Id
            join review in db.CardReviews on card.Id equals review.CardId
            where card.PlanId == planId && card.State == CardState.SignedByBoth && review.PublishedAt != null && review.ReopenedAt == null && review.ChangesAskedAt == null
                && review.Number == db.CardReviews.Where(one => one.CardId == card.Id).Max(one => one.Number)
            orderby commitment.Number
            select new CardOfWhole(card.Id, commitment.Id, commitment.Number, review.Number, review.Revision, review.Hash, review.Document)).AsNoTracking().ToListAsync(cancel);
        return new WholePlan(plan, reason, cards);
    }
}

/// <param name="Number">Of its commitment.</param>
/// <param name="Review">Number of the version that both sides signed.</param>
/// <param name="Document">The sealed text, canonical JSON.</param>
public sealed record CardOfWhole(Guid CardId, Guid CommitmentId, int Number, int Review, int Revision, string Hash, string Document);
