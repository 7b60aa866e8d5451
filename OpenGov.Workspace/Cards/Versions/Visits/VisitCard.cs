using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Somebody has read a card up to a revision: what comes later is new to them. Nobody's business but theirs.</summary>
public sealed class VisitCard(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid cardId, int revision, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var newest = await change.Db.CardCommits.Where(c => c.CardId == cardId).MaxAsync(c => (int?)c.Revision, cancel) ?? 0;
            if (actor.AccountId is not { } me || !await change.Db.CommitmentCards.AnyAsync(card => card.Id == cardId, cancel)) return CardsRefusals.NoSuchCard;
            var visit = await change.Db.CardVisits.SingleOrDefaultAsync(v => v.CardId == cardId && v.AccountId == me, cancel);
            if (visit is null) change.Db.Add(visit = new CardVisit(cardId, me));
            visit.Revision = Math.Max(visit.Revision, Math.Min(revision, newest));
            visit.At = change.Now;
            change.LeaveUnrecorded();
            return Result.Done;
        }, cancel);
}
