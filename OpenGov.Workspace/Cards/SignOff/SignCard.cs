using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>The lead administration, or a member of civil society, signs a card as it was put before the sides.</summary>
public sealed class SignCard(Store store)
{
    /// <param name="hash">Of the text that was shown: nobody signs anything else.</param>
    public Task<Result> RunAsync(Actor actor, Guid cardId, string hash, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await CardAtHand.LoadAsync(change, cardId, cancel);
            if (loaded.Value is not { } at) return loaded.Refusal!;
            var open = at.Before(hash);
            if (open.Value is not { } review) return open.Refusal!;
            var text = review.Written();
            if (change.Rights.SideForCard(text.Lead) is not { } side) return await NotForThisCardAsync(change, text.Lead, cancel);
            if (SigningRules.Missing(text, at.Card) is { Count: > 0 } missing) return CardsRefusals.NotReadyToSign.About(KeptWords.List("Gap.", missing));

            var signed = review.Sign(side, actor.AccountId!.Value, change.Now);
            if (!signed.Ok) return signed;
            change.Record(
                cardId, at.Card.PlanId, new { number = at.Commitment.Number, side, revision = review.Revision, hash = review.Hash, complete = review.Signatures.Complete },
                at.Commitment.Id);
            if (review.Signatures.Complete) at.Card.BothSigned();
            return Result.Done;
        }, cancel);

    internal static async Task<Result> NotForThisCardAsync(Change change, Guid? lead, CancellationToken cancel)
    {
        var name = await change.Db.Bodies.IgnoreAutoIncludes().Where(body => body.Id == lead).Select(body => body.Name).SingleOrDefaultAsync(cancel);
        return name is null ? CardsRefusals.NoLead : CardsRefusals.NotASigner.About(name);
    }
}
