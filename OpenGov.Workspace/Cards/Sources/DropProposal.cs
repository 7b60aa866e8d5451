using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A card gives up answering a proposal, for a reason that the proposal's own page shows.</summary>
public sealed class DropProposal(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid cardId, Guid proposalId, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var clean = SignOffNote.Clean(reason, CardSource.LongestReason);
            if (clean.Value is not { } why) return clean.Refusal!;
            var loaded = await SourceAtHand.LoadAsync(change, cardId, proposalId, cancel);
            if (loaded.Value is not var (at, source, number)) return loaded.Refusal!;

            var dropped = source.Drop(actor.AccountId, change.Now, why);
            if (!dropped.Ok) return dropped;
            change.Record(cardId, at.Card.PlanId, new { number = at.Commitment.Number, proposal = number, reason = why }, at.Commitment.Id, proposalId);
            return Result.Done;
        }, cancel);
}

/// <summary>It is said in which sections of a card a proposal is answered.</summary>
public sealed class CiteProposal(Store store)
{
    /// <param name="sections">By the names of <see cref="WrittenCard.AllSections"/>.</param>
    public Task<Result> RunAsync(Actor actor, Guid cardId, Guid proposalId, IReadOnlyCollection<string> sections, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await SourceAtHand.LoadAsync(change, cardId, proposalId, cancel);
            if (loaded.Value is not var (at, source, number)) return loaded.Refusal!;
            if (!source.IsInForce) return CardsRefusals.LinkIsDropped;

            var named = WrittenCard.AllSections.Where(sections.Contains).ToList();
            source.AnswerIn(named);
            change.Record(cardId, at.Card.PlanId, new { number = at.Commitment.Number, proposal = number, section = named }, at.Commitment.Id, proposalId);
            return Result.Done;
        }, cancel);
}

/// <summary>A link between a card and a proposal that somebody is about to change.</summary>
/// <param name="Number">The proposal's.</param>
internal sealed record SourceAtHand(CardAtHand At, CardSource Source, int Number)
{
    public static async Task<Result<SourceAtHand>> LoadAsync(Change change, Guid cardId, Guid proposalId, CancellationToken cancel)
    {
        var loaded = await CardAtHand.LoadAsync(change, cardId, cancel);
        if (loaded.Value is not { } at) return loaded.Refusal!;
        if (!at.Card.TakesEdits) return CardsRefusals.NotADraft;
        if (await change.Db.CardSources.SingleOrDefaultAsync(source => source.CardId == cardId && source.ProposalId == proposalId, cancel) is not { } source)
            return CardsRefusals.NotLinked;
        return new SourceAtHand(at, source, await change.Db.Proposals.Where(p => p.Id == proposalId).Select(p => p.Number).SingleAsync(cancel));
    }
}
