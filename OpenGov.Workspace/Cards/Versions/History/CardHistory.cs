using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: the sittings in which a card was written, newest first, a page at a time.</summary>
public sealed class CardHistory(Store store)
{
    public const int Page = 20;

    /// <summary>The last sitting alone.</summary>
    public Task<Result<HistoryShown>> ReadLastAsync(Actor actor, Guid cardId, CancellationToken cancel = default) =>
        store.ReadAsync(this, actor, async (db, _) =>
            await CardAddress.OfAsync(db, cardId, cancel) is { } card ? await OfAsync(db, card, null, 1, cancel) : CardsRefusals.NoSuchCard, cancel);

    /// <param name="upTo">The newest commit of the page; null: the newest there is.</param>
    public Task<Result<HistoryShown>> ReadAsync(Actor actor, int plan, int number, int? upTo = null, CancellationToken cancel = default) =>
        store.ReadAsync(this, actor, async (db, _) =>
            await CardAddress.AtAsync(db, plan, number, cancel) is { } card ? await OfAsync(db, card, upTo, Page, cancel) : CardsRefusals.NoSuchCard, cancel);

    private static async Task<Result<HistoryShown>> OfAsync(WorkspaceDbContext db, CardAddress card, int? upTo, int most, CancellationToken cancel)
    {
        var head = await db.CardCommits.Where(c => c.CardId == card.CardId).MaxAsync(c => (int?)c.Revision, cancel) ?? 0;
        var commits = db.CardCommits.AsNoTracking()
            .Where(c => c.CardId == card.CardId && (upTo == null || c.Revision <= upTo))
            .OrderByDescending(c => c.Revision)
            .Select(c => new CommitLine(c.Revision, c.At, c.AccountId, c.Kind)).AsAsyncEnumerable();
        var sittings = await Sitting.GatherAsync(commits, most);
        var opened = await db.CommitmentCards.Where(one => one.Id == card.CardId).Select(one => new { one.OpenedBy, one.OpenedAt }).SingleAsync(cancel);
        var people = await CardPerson.ReadAsync(db, sittings.SelectMany(sitting => sitting.Authors.Select(author => author.Account)).Append(opened.OpenedBy ?? Guid.Empty), cancel);
        return new HistoryShown(card, head, sittings, people)
        {
            OpenedAt = opened.OpenedAt,
            OpenedBy = people.GetValueOrDefault(opened.OpenedBy ?? Guid.Empty, CardPerson.Program),
        };
    }
}


/// <param name="Head">The newest revision.</param>
public sealed record HistoryShown(CardAddress Card, int Head, IReadOnlyList<Sitting> Sittings, IReadOnlyDictionary<Guid, CardPerson> People)
{
    public required DateTime OpenedAt { get; init; }
    public required CardPerson OpenedBy { get; init; }

    /// <summary>Where the next page starts; null on the last one.</summary>
    public int? Older => Sittings is [.., { First: > 1 } last] ? last.First - 1 : null;

    public CardPerson Person(Guid account) => People.GetValueOrDefault(account, CardPerson.Program);
}
