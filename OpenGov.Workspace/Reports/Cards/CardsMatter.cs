using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>Cards of a plan with all that is printed of them, read at one moment: what every file about them is made from.</summary>
internal sealed record CardsMatter(
    Plan Plan, IReadOnlyList<PlanPassage> Passages, ReportCheckpoint? Checkpoint, IReadOnlyList<CardMatter> Cards, IReadOnlyDictionary<Guid, LocalText> Bodies)
{
    /// <summary>As everybody may see it; its links lead to public pages.</summary>
    public bool IsPublic { get; init; }

    /// <param name="commitment">Of one card alone; null: of all.</param>
    /// <param name="publishedOnly">As everybody sees them: a card that was never published is not there, and one that was is as it was published.</param>
    public static async Task<Result<CardsMatter>> ReadAsync(
        WorkspaceDbContext db, int planNumber, int? commitment, bool publishedOnly, DateOnly today, CancellationToken cancel)
    {
        await using var moment = await db.OneMomentAsync(cancel);
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Number == planNumber, cancel) is not { } plan) return PlansRefusals.NoSuchPlan;

        var found = await (
            from card in db.CommitmentCards.AsNoTracking()
            join one in db.Commitments on card.CommitmentId equals one.Id
            where card.PlanId == plan.Id && (commitment == null || one.Number == commitment)
            orderby one.Number
            select new { Card = card, one.Number }).ToListAsync(cancel);
        var cards = new List<CardMatter>();
        foreach (var one in found)
            if (await TextAsync(db, one.Card, one.Number, publishedOnly, cancel) is { } matter) cards.Add(matter);
        if (cards.Count == 0) return commitment is null ? ReportsRefusals.NoCardsYet : CardsRefusals.NoSuchCard;

        await ProposalsAsync(db, plan, cards, publishedOnly, cancel);
        await CardChains.AddAsync(db, plan.Number, cards, publishedOnly, today, cancel);
        var passages = await db.PlanPassages.AsNoTracking().Where(p => p.PlanId == plan.Id).OrderBy(p => p.Order).ToListAsync(cancel);
        return new CardsMatter(
            plan, passages, await SynthesisReport.CheckpointAsync(db, cancel), cards,
            await db.BodiesAsync(cards.SelectMany(card => card.BodyIds), cancel)) { IsPublic = publishedOnly };
    }

    private static async Task<CardMatter?> TextAsync(WorkspaceDbContext db, CommitmentCard card, int number, bool publishedOnly, CancellationToken cancel)
    {
        var review = await db.CardReviews.AsNoTracking()
            .Where(r => r.CardId == card.Id && (!publishedOnly || r.PublishedAt != null))
            .OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel);
        if (publishedOnly && review is null) return null;

        var matter = new CardMatter(number, card.Id) { Running = card.RunningText };
        if (review is null || (!publishedOnly && card.TakesEdits))
        {
            if (await CardVersion.AtAsync(db, card.Id, cancel: cancel) is not { } newest) return null;
            return matter with { Text = WrittenCard.Of(newest.Document), Revision = newest.Revision, Hash = newest.DocumentHash };
        }

        return await OfReviewAsync(db, card, number, review, cancel);
    }

    /// <summary>As a version that was put before the sides says it.</summary>
    internal static async Task<CardMatter> OfReviewAsync(WorkspaceDbContext db, CommitmentCard card, int number, CardReview review, CancellationToken cancel) =>
        new CardMatter(number, card.Id)
        {
            Running = await RunningText.OfAsync(db, card, review, cancel), Text = review.Written(), Revision = review.Revision, Hash = review.Hash, PublishedAt = review.PublishedAt,
            State = review.PublishedAt is not null ? TextState.Published : review.Signatures.Complete ? TextState.SignedByBoth : TextState.InReview,
            Signatures = await SignaturesAsync(db, review, cancel),
        };

    private static async Task<IReadOnlyList<MatterSignature>> SignaturesAsync(WorkspaceDbContext db, CardReview review, CancellationToken cancel)
    {
        var signed = new List<MatterSignature>();
        foreach (var side in Sides.Both)
        {
            if (review.Signatures.By(side) is not { } account || review.Signatures.At(side) is not { } at) continue;
            var body = await db.Grants.Where(g => g.AccountId == account && g.Side == side && g.BodyId != null).OrderByDescending(g => g.Id)
                .Select(g => g.BodyId).FirstOrDefaultAsync(cancel);
            signed.Add(new MatterSignature(side, body, at));
        }

        return signed;
    }

    /// <summary>Of a published text, the links that stood when it was published.</summary>
    internal static async Task ProposalsAsync(WorkspaceDbContext db, Plan plan, List<CardMatter> cards, bool publishedOnly, CancellationToken cancel)
    {
        if (publishedOnly && plan.RegisterPublishedAt is null) return;
        var ids = cards.ConvertAll(card => card.Id);
        var links = await (
            from source in db.CardSources.AsNoTracking()
            join proposal in db.Proposals on source.ProposalId equals proposal.Id
            where ids.Contains(source.CardId)
            orderby proposal.Number
            select new { Source = source, proposal.Number, proposal.Title }).ToListAsync(cancel);
        foreach (var (i, card) in cards.Index().ToList())
            cards[i] = card with
            {
                Proposals = [.. links.Where(link => link.Source.CardId == card.Id && link.Source.StoodAt(card.PublishedAt))
                    .Select(link => new MatterProposal(link.Number, link.Title, link.Source.Sections))],
            };
    }
}

/// <summary>How far the text that is printed has come.</summary>
public enum TextState { Draft, InReview, SignedByBoth, Published }

/// <param name="Number">Of the commitment.</param>
internal sealed record CardMatter(int Number, Guid Id)
{
    /// <summary>Canonical JSON of the running commitment's text; null where there is none.</summary>
    public required string? Running { get; init; }
    public WrittenCard Text { get; init; } = null!;
    public int Revision { get; init; }
    public string Hash { get; init; } = "";

    /// <summary>The text in the bytes whose SHA-256 is the hash.</summary>
    public byte[] Sealed => CanonicalJson.Of(Text.Document);
    public TextState State { get; init; }
    public DateTime? PublishedAt { get; init; }
    public IReadOnlyList<MatterSignature> Signatures { get; init; } = [];
    public IReadOnlyList<MatterProposal> Proposals { get; init; } = [];

    /// <summary>The way of its commitment from the ideas to the adopted text.</summary>
    public CommitmentChain? Chain { get; init; }

    public IEnumerable<Guid> BodyIds =>
        new[] { Text.Lead }.Concat(Text.Activities.Select(activity => activity.Responsible)).Concat(Signatures.Select(signature => signature.Body))
            .OfType<Guid>().Concat(Text.Supporters);
}

internal sealed record MatterSignature(Side Side, Guid? Body, DateTime At);

internal sealed record MatterProposal(int Number, string Title, IReadOnlyList<string> Sections);
