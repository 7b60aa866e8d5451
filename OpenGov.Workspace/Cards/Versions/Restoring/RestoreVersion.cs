using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Sections of a card, or all of it, read again as in an earlier version. What was written since stays in the history, and can be restored as well.</summary>
/// <remarks>One commit of the card's log, like anybody's edit; then a line of the record that says so.</remarks>
public sealed class RestoreVersion(Store store, Database database, CardRooms rooms)
{
    /// <param name="sections">Empty: all of the card.</param>
    /// <returns>The revision it became.</returns>
    public async Task<Result<int>> RunAsync(Actor actor, Guid cardId, int revision, IReadOnlyList<string> sections, CancellationToken cancel = default)
    {
        if (!await store.MayAsync(actor, GetType(), cancel)) return await store.ChangeAsync<int>(this, actor, NeverAsync, cancel);   // refused, and on record
        var read = await OfAsync(cardId, revision, sections, cancel);
        if (read.Value is not { } wanted) return read.Refusal!;

        var changes = false;
        var written = await rooms.WriteAsync(cardId, actor, CommitKind.Restore, now =>
        {
            var steps = RestoreSteps.Of(now, wanted.Then, wanted.Sections);
            changes = steps.Count > 0;
            return steps;
        }, cancel);
        if (!written.Ok) return written;
        if (!changes) return CardsRefusals.NothingToRestore;

        var recorded = await store.ChangeAsync(this, actor, change =>
        {
            change.Record(cardId, wanted.Card.PlanId, new { wanted.Card.Number, from = revision, became = written.Value, wanted.Sections });
            return Task.FromResult(Result.Done);
        }, cancel);
        return recorded.Ok ? written : recorded.Refusal!;
    }

    private sealed record Wanted(CardAddress Card, Node Then, IReadOnlyList<string> Sections);

    private async Task<Result<Wanted>> OfAsync(Guid cardId, int revision, IReadOnlyList<string> sections, CancellationToken cancel)
    {
        await using var db = database.Reader();
        if (await CardAddress.OfAsync(db, cardId, cancel) is not { } card) return CardsRefusals.NoSuchCard;
        if (await CardVersion.AtAsync(db, cardId, revision, cancel) is not { } version) return CardsRefusals.NoSuchVersion;
        IReadOnlyList<string> all = [.. SectionPlace.AllOf(version.Document).Select(place => place.Name)];
        if (sections.Except(all).Any()) return CardsRefusals.NoSuchSection;
        return new Wanted(card, version.Document, sections.Count == 0 ? all : sections);
    }

    private static Task<Result<int>> NeverAsync(Change change) => throw new InvalidOperationException("Who may not do this does not come here.");
}
