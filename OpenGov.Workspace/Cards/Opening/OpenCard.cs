using System.Text;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>A commitment gets its card: a new commitment from accepted proposals, or one that the plan has already.</summary>
public sealed class OpenCard(Store store)
{
    /// <param name="text">What the card starts with. For one that revises it is also the running commitment's text.</param>
    /// <param name="commitmentId">A commitment of the plan that has no card; null for a new commitment.</param>
    /// <param name="proposals">Accepted proposals of the plan that wait for an answer; a new commitment needs one at least.</param>
    public Task<Result<OpenedCard>> RunAsync(
        Actor actor, Guid planId, DraftText text, Guid? commitmentId, IReadOnlyCollection<Guid> proposals, CancellationToken cancel = default) =>
        store.ChangeAsync<OpenedCard>(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;
            var written = text.ToCheckedDocument();
            if (written.Value is not { } document) return written.Refusal!;
            if (text.Lead is { } lead && !await change.Db.Bodies.AnyAsync(b => b.Id == lead, cancel)) return PlansRefusals.NoSuchBody;

            var found = await CommitmentAsync(change, planId, text, commitmentId, proposals.Count, cancel);
            if (found.Value is not { } commitment) return found.Refusal!;
            var answered = await ProposalsToAnswer.LoadAsync(change, planId, commitment.Id, proposals, cancel);
            if (answered.Value is not { } chosen) return answered.Refusal!;

            var by = actor.AccountId;
            var card = new CommitmentCard(planId, commitment.Id, text.Kind, text.Language, by, change.Now);
            var opened = CardVersion.Opened(card.Id, document, by);
            if (text.Kind is CardKind.Revised) card.StartsFrom(Encoding.UTF8.GetString(CanonicalJson.Of(document)));
            var outline = new CardOutline(card.Id);
            outline.Take(WrittenCard.Of(document), 0, change.Now, by);
            change.Db.AddRange(card, new CardSnapshot(opened, Schema.Card.Number, change.Now), outline);
            change.Db.AddRange(chosen.Select(proposal => new CardSource(card.Id, proposal.Id, by, change.Now)));

            var numbers = new NumberList(chosen.Select(proposal => proposal.Number)).ToString();
            change.Record(
                card.Id, planId, new { number = commitment.Number, title = WrittenCard.Of(document).Title, cardKind = card.Kind, proposals = numbers, hash = opened.DocumentHash },
                [commitment.Id, .. chosen.Select(proposal => proposal.Id)]);
            return new OpenedCard(card.Id, commitment.Number);
        }, cancel);

    private static async Task<Result<Commitment>> CommitmentAsync(
        Change change, Guid planId, DraftText text, Guid? commitmentId, int proposals, CancellationToken cancel)
    {
        if (commitmentId is { } id)
        {
            var known = await change.Db.Commitments.SingleOrDefaultAsync(c => c.Id == id && c.PlanId == planId, cancel);
            if (known is null) return CardsRefusals.NoSuchCommitment;
            if (await change.Db.CommitmentCards.AnyAsync(c => c.CommitmentId == id, cancel)) return CardsRefusals.HasCard.About(known.Number);
            return known;
        }

        if (text.Kind is CardKind.Revised) return CardsRefusals.NothingToRevise;
        if (proposals == 0) return CardsRefusals.NothingToAnswer;
        var number = (await change.Db.Commitments.Where(c => c.PlanId == planId).MaxAsync(c => (int?)c.Number, cancel) ?? 0) + 1;
        // Everybody reads the plan's list: title and lead come there with the published card.
        var commitment = new Commitment(planId, number, null, null);
        change.Db.Add(commitment);
        return commitment;
    }
}

/// <param name="Number">Of the commitment, by which the card goes.</param>
public sealed record OpenedCard(Guid CardId, int Number);
