using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: the proposals that a card answers, in which sections, and those that it gave up, with the reason.</summary>
public sealed class SourcesOfCard(Store store, AuthorizationMatrix matrix)
{
    public Task<Result<CardSources>> ReadAsync(Actor actor, Guid cardId, CancellationToken cancel = default) =>
        store.ReadAsync<CardSources>(this, actor, async (db, rights) =>
        {
            var card = await db.CommitmentCards.Where(c => c.Id == cardId).Select(c => new { c.State, c.CommitmentId }).SingleOrDefaultAsync(cancel);
            if (card is null) return CardsRefusals.NoSuchCard;
            var found = await (
                from source in db.CardSources
                join proposal in db.Proposals on source.ProposalId equals proposal.Id
                where source.CardId == cardId
                orderby proposal.Number
                select new
                {
                    proposal.Id, proposal.Number, proposal.Title, proposal.Disposition, proposal.Eligibility, proposal.WithdrawnAt, proposal.CommitmentId,
                    source.Sections, source.DroppedAt, source.DropReason,
                }).ToListAsync(cancel);
            var became = await Descent.OfAsync(db, found.Select(one => one.Id), cancel);
            var ends = found.SelectMany(one => became.Of(one.Id)).Distinct().ToList();
            var numbers = await db.Proposals.Where(p => ends.Contains(p.Id)).Select(p => new { p.Id, p.Number }).ToDictionaryAsync(p => p.Id, p => p.Number, cancel);

            return new CardSources(
                card.CommitmentId,
                found.ConvertAll(one => new LinkedProposal(
                    one.Id, one.Number, one.Title, WrittenCard.AllSections.Where(one.Sections.Contains).ToList(), one.Disposition,
                    IsLost: one.WithdrawnAt is not null || one.Eligibility is not Eligibility.Accepted
                        || (one.Disposition is Disposition.Included && one.CommitmentId != card.CommitmentId),
                    [.. became.Of(one.Id).Where(id => id != one.Id).Select(id => numbers[id]).Order()], one.DroppedAt, one.DropReason)),
                card.State is CardState.Draft && matrix.Allows(rights.Roles, AuthorizationMatrix.NameOf(typeof(LinkProposals))));
        }, cancel);
}

/// <param name="MayChange">The reader may link and drop proposals now.</param>
public sealed record CardSources(Guid CommitmentId, IReadOnlyList<LinkedProposal> All, bool MayChange)
{
    public IEnumerable<LinkedProposal> InForce => All.Where(one => one.DroppedAt is null);
    public IEnumerable<LinkedProposal> Dropped => All.Where(one => one.DroppedAt is not null);
}

/// <param name="Sections">That answer it, in the card's order.</param>
/// <param name="IsLost">It can no longer be answered here: withdrawn, not accepted any more, or included in another commitment.</param>
/// <param name="Became">Numbers of the proposals it was merged into or split into since; the answer goes to them.</param>
public sealed record LinkedProposal(
    Guid Id, int Number, string Title, IReadOnlyList<string> Sections, Disposition Disposition, bool IsLost, IReadOnlyList<int> Became,
    DateTime? DroppedAt, string? DropReason);
