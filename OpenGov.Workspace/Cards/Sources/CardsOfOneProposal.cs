using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: the cards that answer a proposal, in which sections, and those that gave it up, with the reason.</summary>
public sealed class CardsOfOneProposal(Store store, AuthorizationMatrix matrix)
{
    public Task<Result<ProposalOnCards>> ReadAsync(Actor actor, Guid proposalId, CancellationToken cancel = default) =>
        store.ReadAsync<ProposalOnCards>(this, actor, async (db, rights) =>
        {
            var proposal = await db.Proposals.Where(p => p.Id == proposalId)
                .Select(p => new
                {
                    p.Number, IsAnswerable = p.Eligibility == Eligibility.Accepted && p.Disposition == Disposition.NotYet && p.WithdrawnAt == null,
                    IncludedIn = db.Commitments.Where(c => c.Id == p.CommitmentId && !db.CommitmentCards.Any(card => card.CommitmentId == c.Id))
                        .Select(c => (int?)c.Number).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(cancel);
            if (proposal is null) return ProposalsRefusals.NoSuchProposal;
            var found = await (
                from source in db.CardSources
                join card in db.CommitmentCards on source.CardId equals card.Id
                join commitment in db.Commitments on card.CommitmentId equals commitment.Id
                join outline in db.CardOutlines on card.Id equals outline.CardId
                where source.ProposalId == proposalId
                orderby commitment.Number
                select new CardOfProposal(card.Id, commitment.Number, outline.Title, card.State, source.Sections, source.DroppedAt, source.DropReason)).ToListAsync(cancel);
            return new ProposalOnCards(
                proposal.Number, proposal.IncludedIn, found, (proposal.IsAnswerable || proposal.IncludedIn is not null) && matrix.Allows(rights.Roles, AuthorizationMatrix.NameOf(typeof(OpenCard))));
        }, cancel);
}

/// <param name="IncludedIn">Number of the commitment it is included in, while that has no card.</param>
/// <param name="MayOpen">The reader may open a card that answers it.</param>
public sealed record ProposalOnCards(int Number, int? IncludedIn, IReadOnlyList<CardOfProposal> Cards, bool MayOpen);

/// <param name="Number">Of the card's commitment.</param>
public sealed record CardOfProposal(Guid CardId, int Number, string Title, CardState State, IReadOnlyList<string> Sections, DateTime? DroppedAt, string? DropReason);
