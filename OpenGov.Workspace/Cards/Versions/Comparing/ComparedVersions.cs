using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: in what two versions of a card differ.</summary>
public sealed class ComparedVersions(Store store)
{
    /// <param name="from">The earlier version.</param>
    /// <param name="to">The later one; null: the newest.</param>
    public Task<Result<ComparisonShown>> ReadAsync(Actor actor, int plan, int number, int from, int? to, CancellationToken cancel = default) =>
        store.ReadAsync<ComparisonShown>(this, actor, async (db, _) =>
        {
            if (await CardAddress.AtAsync(db, plan, number, cancel) is not { } card) return CardsRefusals.NoSuchCard;
            var head = await db.CardCommits.Where(c => c.CardId == card.CardId).MaxAsync(c => (int?)c.Revision, cancel) ?? 0;
            if (await CardVersion.AtAsync(db, card.CardId, from, cancel) is not { } before) return CardsRefusals.NoSuchVersion;
            if (await CardVersion.AtAsync(db, card.CardId, to, cancel) is not { } after) return CardsRefusals.NoSuchVersion;
            var (old, young) = (WrittenCard.Of(before.Document), WrittenCard.Of(after.Document));
            var moments = await db.CardCommits.AsNoTracking().Where(c => c.CardId == card.CardId && (c.Revision == before.Revision || c.Revision == after.Revision))
                .ToDictionaryAsync(c => c.Revision, c => c.At, cancel);
            var opened = await db.CommitmentCards.Where(one => one.Id == card.CardId).Select(one => one.OpenedAt).SingleAsync(cancel);
            return new ComparisonShown(card, head, CardComparison.Of(old, young), await CardBodies.ReadAsync(db, [old, young], cancel))
            {
                From = (before.Revision, moments.GetValueOrDefault(before.Revision, opened)),
                To = (after.Revision, moments.GetValueOrDefault(after.Revision, opened)),
            };
        }, cancel);
}

public sealed record ComparisonShown(CardAddress Card, int Head, CardComparison Comparison, IReadOnlyDictionary<Guid, LocalText> Bodies)
{
    public required (int Revision, DateTime At) From { get; init; }
    public required (int Revision, DateTime At) To { get; init; }
}
