using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: a card as it stood after one of its commits, and who had written what of it.</summary>
public sealed class VersionOfCard(Store store)
{
    /// <param name="revision">0: as it was opened; null: the newest.</param>
    public Task<Result<VersionShown>> ReadAsync(Actor actor, Guid cardId, int? revision, CancellationToken cancel = default) =>
        store.ReadAsync<VersionShown>(this, actor, async (db, _) =>
        {
            if (await CardVersion.AtAsync(db, cardId, revision, cancel) is not { } version) return CardsRefusals.NoSuchVersion;
            var written = WrittenCard.Of(version.Document);
            var commit = await db.CardCommits.AsNoTracking().Where(c => c.CardId == cardId && c.Revision == version.Revision)
                .Select(c => new CommitLine(c.Revision, c.At, c.AccountId, c.Kind)).SingleOrDefaultAsync(cancel);
            var people = await CardPerson.ReadAsync(db, version.Blame.Runs.Select(run => run.Author).Append(commit?.AccountId ?? Guid.Empty), cancel);
            var authors = new CardAuthors(version.Blame, people);
            return new VersionShown(version.Revision, written, await CardBodies.ReadAsync(db, [written], cancel), authors, authors.In(version.Document))
            {
                Commit = commit,
                By = commit is null ? null : people.GetValueOrDefault(commit.AccountId ?? Guid.Empty, CardPerson.Program),
            };
        }, cancel);
}

/// <param name="Letters">How many letters of its text each wrote.</param>
public sealed record VersionShown(
    int Revision, WrittenCard Card, IReadOnlyDictionary<Guid, LocalText> Bodies, CardAuthors Authors, IReadOnlyList<(CardPerson Author, int Letters)> Letters)
{
    /// <summary>Null of the version with which the card was opened.</summary>
    public required CommitLine? Commit { get; init; }
    public required CardPerson? By { get; init; }
}
