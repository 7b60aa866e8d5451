using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: what others have changed on a card since somebody was last here.</summary>
public sealed class SinceLastVisit(Store store)
{
    /// <summary>Of more edits than this only their number is told: looking at each would take too long.</summary>
    public const int MostReplayed = 5_000;

    public Task<Result<NewsOfCard>> ReadAsync(Actor actor, Guid cardId, CancellationToken cancel = default) =>
        store.ReadAsync<NewsOfCard>(this, actor, async (db, _) =>
        {
            if (await CardAddress.OfAsync(db, cardId, cancel) is not { } card) return CardsRefusals.NoSuchCard;
            var head = await db.CardCommits.Where(c => c.CardId == cardId).MaxAsync(c => (int?)c.Revision, cancel) ?? 0;
            var visit = actor.AccountId is { } me ? await db.CardVisits.AsNoTracking().SingleOrDefaultAsync(v => v.CardId == cardId && v.AccountId == me, cancel) : null;
            if (visit is null || visit.Revision >= head) return new NewsOfCard(card, visit?.Revision ?? head, head, visit?.At, []);

            var found = await GatherAsync(db, cardId, visit.Revision, actor.AccountId, cancel);
            var people = await CardPerson.ReadAsync(db, found.Keys, cancel);
            return new NewsOfCard(card, visit.Revision, head, visit.At,
                [.. found.Select(own => new NewsFrom(people.GetValueOrDefault(own.Key, CardPerson.Program), own.Value.Edits, [.. own.Value.Sections])).OrderByDescending(own => own.Edits)]);
        }, cancel);

    private sealed class Work
    {
        public int Edits { get; set; }
        public SortedSet<string> Sections { get; } = new(Comparer<string>.Create((one, other) =>
            Array.IndexOf(CardConversations.Sections, one).CompareTo(Array.IndexOf(CardConversations.Sections, other))));
    }

    private static async Task<Dictionary<Guid, Work>> GatherAsync(WorkspaceDbContext db, Guid cardId, int since, Guid? me, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, Work>();
        var commits = db.CardCommits.AsNoTracking().Where(c => c.CardId == cardId && c.Revision > since && c.Steps != "[]");
        if (await commits.CountAsync(cancel) > MostReplayed)
        {
            foreach (var own in await commits.Where(c => c.AccountId != me).GroupBy(c => c.AccountId).Select(own => new { own.Key, Count = own.Count() }).ToListAsync(cancel))
                found[own.Key ?? Guid.Empty] = new Work { Edits = own.Count };
            return found;
        }

        var document = (await CardVersion.AtAsync(db, cardId, since, cancel))!.Document;
        await foreach (var commit in commits.OrderBy(c => c.Revision).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var before = SectionPlace.AllOf(document);
            foreach (var step in CardVersion.StepsOf(commit)) document = step.Apply(document).Value!;
            if (commit.AccountId == me) continue;

            // An edit makes new nodes along its way and shares the rest: a section that is another object was edited.
            if (!found.TryGetValue(commit.AccountId ?? Guid.Empty, out var own)) found[commit.AccountId ?? Guid.Empty] = own = new Work();
            own.Edits++;
            own.Sections.UnionWith(SectionPlace.AllOf(document).Zip(before).Where(two => two.First.Node != two.Second.Node).Select(two => two.First.Name));
        }

        return found;
    }
}

/// <param name="From">Up to which revision the reader knows the card.</param>
/// <param name="Since">When they were last here; null: never.</param>
public sealed record NewsOfCard(CardAddress Card, int From, int Head, DateTime? Since, IReadOnlyList<NewsFrom> News);

/// <param name="Sections">In the card's order; empty when it was too much to look at.</param>
public sealed record NewsFrom(CardPerson By, int Edits, IReadOnlyList<string> Sections);
