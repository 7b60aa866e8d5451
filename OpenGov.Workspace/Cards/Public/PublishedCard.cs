using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: what the public sees of a card: a version that both sides signed and that was published. A card without one is the same as none.</summary>
public sealed class PublishedCard(Store store)
{
    /// <param name="version">An earlier published version; null for the latest.</param>
    public Task<Result<PublishedShown>> ReadAsync(Actor actor, Guid cardId, int? version = null, CancellationToken cancel = default) =>
        store.ReadAsync<PublishedShown>(this, actor, async (db, _) =>
        {
            var versions = await db.CardReviews.Where(review => review.CardId == cardId && review.PublishedAt != null).OrderByDescending(review => review.Number)
                .Select(review => new PublishedVersion(review.Number, review.PublishedAt!.Value)).ToListAsync(cancel);
            if (versions.Count == 0 || (version is not null && versions.All(one => one.Number != version))) return CardsRefusals.NoSuchCard;

            var asked = version ?? versions[0].Number;
            var review = await db.CardReviews.SingleAsync(one => one.CardId == cardId && one.Number == asked, cancel);
            var text = review.Written();
            var card = await (
                from one in db.CommitmentCards
                join plan in db.Plans on one.PlanId equals plan.Id
                where one.Id == cardId
                select new { NamesProposals = plan.RegisterPublishedAt != null }).SingleAsync(cancel);
            var links = await (
                from source in db.CardSources
                join proposal in db.Proposals on source.ProposalId equals proposal.Id
                where source.CardId == cardId && proposal.WithdrawnAt == null
                orderby proposal.Number
                select new { Source = source, proposal.Number, proposal.Title }).ToListAsync(cancel);
            var proposals = links.FindAll(link => link.Source.StoodAt(review.PublishedAt))
                .ConvertAll(link => new AnsweredProposal(link.Number, card.NamesProposals ? link.Title : null, link.Source.Sections));
            return new PublishedShown(
                asked, text, await CardBodies.ReadAsync(db, [text], cancel), review.Hash, review.PublishedAt!.Value,
                await SignerAsync(db, review, Side.Administration, cancel), await SignerAsync(db, review, Side.CivilSociety, cancel), proposals, versions);
        }, cancel);

    // By function and body, as everywhere; the body is the one for which they sat on that side when they signed.
    private static async Task<Signer> SignerAsync(WorkspaceDbContext db, CardReview review, Side side, CancellationToken cancel)
    {
        var account = review.Signatures.By(side);
        var day = Dates.DayOf(review.Signatures.At(side)!.Value);
        var function = await db.Accounts.Where(one => one.Id == account).Select(one => one.Function).SingleOrDefaultAsync(cancel);
        var body = await (
            from grant in db.Grants
            join one in db.Bodies on grant.BodyId equals one.Id
            where grant.AccountId == account && grant.Side == side && grant.From <= day && (grant.Until == null || grant.Until >= day)
            orderby grant.From descending
            select one.Name).FirstOrDefaultAsync(cancel);
        return new Signer(function, body, review.Signatures.At(side)!.Value);
    }
}

/// <param name="Proposals">Those that it answered when it was published.</param>
/// <param name="Versions">All that were published, the latest first.</param>
public sealed record PublishedShown(
    int Number, WrittenCard Text, IReadOnlyDictionary<Guid, LocalText> Bodies, string Hash, DateTime PublishedAt, Signer Administration, Signer CivilSociety,
    IReadOnlyList<AnsweredProposal> Proposals, IReadOnlyList<PublishedVersion> Versions)
{
    public Signer Of(Side side) => side is Side.Administration ? Administration : CivilSociety;
}

/// <summary>Who signed for a side, by function and body.</summary>
public sealed record Signer(LocalText? Function, LocalText? Body, DateTime At);

/// <param name="Title">Null while the register of proposals is the committee's own.</param>
/// <param name="Sections">Of the card, that answer it.</param>
public sealed record AnsweredProposal(int Number, string? Title, IReadOnlyList<string> Sections);

public sealed record PublishedVersion(int Number, DateTime At);
