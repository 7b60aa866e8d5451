using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: a revised card beside the running commitment's text.</summary>
public sealed class RevisionSheet(Store store, AuthorizationMatrix matrix)
{
    public Task<Result<RevisionShown>> ReadAsync(Actor actor, Guid cardId, CancellationToken cancel = default) =>
        store.ReadAsync<RevisionShown>(this, actor, async (db, rights) =>
        {
            var card = await db.CommitmentCards.SingleOrDefaultAsync(c => c.Id == cardId, cancel);
            if (card is null || await CardVersion.AtAsync(db, cardId, cancel: cancel) is not { } version) return CardsRefusals.NoSuchCard;
            if (card.Kind is not CardKind.Revised) return CardsRefusals.NotARevision;

            var revision = CardRevision.Of(card.RunningText, WrittenCard.Of(version.Document));
            WrittenCard[] texts = revision.Running is { } running ? [running, revision.Now] : [revision.Now];
            return new RevisionShown(
                revision, RevisionSummary.Of(revision), revision.Running is { } before ? CardComparison.Of(before, revision.Now) : null, await CardBodies.ReadAsync(db, texts, cancel),
                MayFix: card.TakesEdits && !await db.CardReviews.AnyAsync(review => review.CardId == cardId, cancel)
                    && matrix.Allows(rights.Roles, AuthorizationMatrix.NameOf(typeof(FixRunningText))));
        }, cancel);
}

/// <param name="Words">In what the two texts differ, word by word; null when there is no running text yet.</param>
/// <param name="MayFix">The reader may say that the text as it stands is the running commitment's.</param>
public sealed record RevisionShown(
    CardRevision Revision, RevisionSummary Summary, CardComparison? Words, IReadOnlyDictionary<Guid, LocalText> Bodies, bool MayFix);
