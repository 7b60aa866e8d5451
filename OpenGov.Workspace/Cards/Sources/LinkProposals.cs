using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>A card takes further accepted proposals upon itself to answer.</summary>
public sealed class LinkProposals(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid cardId, IReadOnlyCollection<Guid> proposals, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (proposals.Count == 0) return ProposalsRefusals.NothingChosen;
            var loaded = await CardAtHand.LoadAsync(change, cardId, cancel);
            if (loaded.Value is not { } at) return loaded.Refusal!;
            if (!at.Card.TakesEdits) return CardsRefusals.NotADraft;

            var sources = await change.Db.CardSources.Where(source => source.CardId == cardId).ToDictionaryAsync(source => source.ProposalId, cancel);
            var chosen = await ProposalsToAnswer.LoadAsync(
                change, at.Card.PlanId, at.Commitment.Id, proposals, cancel, [.. sources.Values.Where(source => !source.IsInForce).Select(source => source.ProposalId)]);
            if (chosen.Value is not { } found) return chosen.Refusal!;
            var fresh = found.Where(proposal => !(sources.TryGetValue(proposal.Id, out var known) && known.IsInForce)).ToList();
            if (fresh.Count == 0) return CardsRefusals.LinkedAlready;

            var published = await change.Db.CardReviews.Where(review => review.CardId == cardId).MaxAsync(review => review.PublishedAt, cancel);
            foreach (var proposal in fresh)
            {
                if (sources.TryGetValue(proposal.Id, out var dropped)) dropped.Link(actor.AccountId, change.Now, published);
                else change.Db.Add(new CardSource(cardId, proposal.Id, actor.AccountId, change.Now));
            }

            var numbers = new NumberList(fresh.Select(proposal => proposal.Number)).ToString();
            change.Record(
                cardId, at.Card.PlanId, new { number = at.Commitment.Number, proposals = numbers }, [at.Commitment.Id, .. fresh.Select(proposal => proposal.Id)]);
            return Result.Done;
        }, cancel);
}
