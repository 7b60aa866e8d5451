using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A card is kept as a whole after some edits, and the committee's record says which edits these were and what their log's last hash is.</summary>
/// <remarks>The document is what the log on the disk gives when it is replayed, never what a room holds in memory.</remarks>
public sealed class KeepCard(Store store, Database database)
{
    /// <returns>The revision kept; one that had been kept already is kept once.</returns>
    public async Task<Result<int>> RunAsync(Actor actor, Guid cardId, CancellationToken cancel = default)
    {
        // All that takes long, before the database's one turn to write is taken.
        if (await QuietThread.RunAsync(() => ReplayAsync(cardId, cancel)) is not { } replayed) return CardsRefusals.NoSuchCard;
        var (version, snapshot, anchors) = replayed;

        return await store.ChangeAsync<int>(this, actor, async change =>
        {
            var before = await change.Db.CardSnapshots.Where(s => s.CardId == cardId).MaxAsync(s => s.Revision, cancel);
            if (before >= version.Revision)
            {
                change.LeaveUnrecorded();
                return before;
            }

            var card = await (
                from found in change.Db.CommitmentCards
                join commitment in change.Db.Commitments on found.CommitmentId equals commitment.Id
                where found.Id == cardId
                select new { found.PlanId, commitment.Number }).SingleAsync(cancel);
            change.Db.CardSnapshots.Add(snapshot.KeptAt(change.Now));
            await anchors.KeepAsync(change.Db, cancel);
            change.Record(cardId, card.PlanId, new { card.Number, first = before + 1, last = version.Revision, head = Convert.ToHexStringLower(version.Head) });
            return version.Revision;
        }, cancel);
    }

    private async Task<(CardVersion Version, CardSnapshot Snapshot, FollowedAnchors Anchors)?> ReplayAsync(Guid cardId, CancellationToken cancel)
    {
        await using var db = database.Reader();
        if (await CardVersion.AtAsync(db, cardId, null, cancel) is not { } version) return null;
        return (version, new CardSnapshot(version, Schema.Card.Number), await CommentAnchors.FollowAsync(db, cardId, version.Revision, cancel));
    }
}
