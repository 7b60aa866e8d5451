using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>A card that both sides have signed is shown to the public; the plan's list takes its title and lead from it, and its proposals are answered.</summary>
public sealed class PublishCard(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid cardId, string hash, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await CardAtHand.LoadAsync(change, cardId, cancel);
            if (loaded.Value is not { } at) return loaded.Refusal!;
            var open = at.Before(hash);
            if (open.Value is not { } review) return open.Refusal!;
            var published = review.Publish(actor.AccountId, change.Now);
            if (!published.Ok) return published;

            var text = review.Written();
            at.Commitment.Correct(Titled(at.Commitment.Title, text), text.Lead ?? at.Commitment.LeadBodyId);
            change.Record(
                cardId, at.Card.PlanId, new { number = at.Commitment.Number, title = text.Title, revision = review.Revision, hash = review.Hash }, at.Commitment.Id);
            await AnswersToProposals.FollowAsync(change, at, review, cancel);
            return Result.Done;
        }, cancel);

    // In the card's language the published title stands; a translation of another title would now say something else.
    private static LocalText? Titled(LocalText? known, WrittenCard text)
    {
        if (known?.In(Language.Of(text.Language)!.Culture) is { } same && Folding.Fold(same) == Folding.Fold(text.Title)) return known;
        return text.Language switch
        {
            "fr" when known is not null => known with { Fr = text.Title },
            "en" when known is not null => known with { En = text.Title },
            _ => new LocalText(text.Title),
        };
    }
}
