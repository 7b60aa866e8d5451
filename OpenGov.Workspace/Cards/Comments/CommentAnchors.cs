using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A conversation where it stands in a version of the card; nothing is to be marked in the text when From equals To.</summary>
/// <param name="Count">Remarks in it.</param>
public sealed record AnchoredThread(Guid Id, int From, int To, bool IsResolved, int Count);

/// <summary>Where the conversations about a card stand in one of its versions.</summary>
public sealed record AnchoredThreads(int Revision, IReadOnlyList<AnchoredThread> Threads);

/// <summary>Where conversations were kept, and where they stand at a later revision.</summary>
public sealed record FollowedAnchors(int Revision, IReadOnlyList<(Guid Thread, int KeptAt, int From, int To)> Threads)
{
    /// <param name="db">Of the transaction that keeps the card.</param>
    public async Task KeepAsync(WorkspaceDbContext db, CancellationToken cancel = default)
    {
        foreach (var (id, keptAt, from, to) in Threads)
        {
            // Not through the entity: somebody who resolves the thread meanwhile must not be refused for it.
            await db.CommentThreads.Where(thread => thread.Id == id && thread.Revision == keptAt).ExecuteUpdateAsync(row => row
                .SetProperty(thread => thread.Revision, Revision).SetProperty(thread => thread.From, from).SetProperty(thread => thread.To, to), cancel);
        }
    }
}

/// <summary>Follows the passages that conversations are about through the edits made since they began.</summary>
/// <remarks>
/// A passage does not grow by what is typed at its borders. When all of it is deleted the conversation is detached, and found again
/// when the same words come back to the same section, as when somebody undoes the deletion.
/// </remarks>
public static class CommentAnchors
{
    /// <summary>At the newest revision.</summary>
    public static async Task<AnchoredThreads> ReadAsync(WorkspaceDbContext db, Guid cardId, CancellationToken cancel = default)
    {
        var threads = await StoredAsync(db, cardId, int.MaxValue, cancel);
        var head = await db.CardCommits.Where(c => c.CardId == cardId).MaxAsync(c => (int?)c.Revision, cancel) ?? 0;
        await FollowAsync(db, cardId, threads, head, cancel);
        return new AnchoredThreads(head, [.. threads.Select(t => new AnchoredThread(t.Id, t.From, t.To, t.IsResolved, t.Count))]);
    }

    /// <summary>Where they stand at a revision, to be kept so that fewer edits have to be followed later.</summary>
    public static async Task<FollowedAnchors> FollowAsync(WorkspaceDbContext db, Guid cardId, int revision, CancellationToken cancel = default)
    {
        var threads = await StoredAsync(db, cardId, revision, cancel);
        if (threads.Count > 0) await FollowAsync(db, cardId, threads, revision, cancel);
        return new FollowedAnchors(revision, [.. threads.Select(thread => (thread.Id, thread.Revision, thread.From, thread.To))]);
    }

    /// <summary>Where a stretch of one revision is at a later one.</summary>
    public static async Task<(int From, int To)> MapAsync(
        WorkspaceDbContext db, Guid cardId, int revision, int from, int to, int until, CancellationToken cancel = default)
    {
        var one = new Place(default, "", "", revision, false, 0) { From = from, To = to };
        await FollowAsync(db, cardId, [one], until, cancel);
        return (one.From, one.To);
    }

    private static async Task<List<Place>> StoredAsync(WorkspaceDbContext db, Guid cardId, int before, CancellationToken cancel) =>
        await db.CommentThreads.AsNoTracking().Where(t => t.CardId == cardId && t.Revision < before).OrderBy(t => t.Id)
            .Select(t => new Place(t.Id, t.Section, t.Quote, t.Revision, t.ResolvedAt != null, db.CommentRemarks.Count(r => r.ThreadId == t.Id)) { From = t.From, To = t.To })
            .ToListAsync(cancel);

    private static async Task FollowAsync(WorkspaceDbContext db, Guid cardId, List<Place> places, int until, CancellationToken cancel)
    {
        var moving = places.Where(place => place.HasPassage && place.Revision < until).OrderBy(place => place.Revision).ToList();
        if (moving.Count > 0)
        {
            var (first, known) = (moving[0].Revision, 0);
            var commits = db.CardCommits.AsNoTracking()
                .Where(c => c.CardId == cardId && c.Revision > first && c.Revision <= until && c.Steps != "[]").OrderBy(c => c.Revision).AsAsyncEnumerable();
            await foreach (var commit in commits.WithCancellation(cancel))
            {
                while (known < moving.Count && moving[known].Revision < commit.Revision) known++;
                foreach (var step in CardVersion.StepsOf(commit))
                {
                    var map = step.Map;
                    if (map.IsEmpty) continue;
                    for (var i = 0; i < known; i++) moving[i].Over(map);
                }
            }
        }

        // Only those that have lost their words need the card itself.
        var lost = moving.Where(place => place.IsDetached).ToList();
        if (lost.Count == 0 || await CardVersion.AtAsync(db, cardId, until, cancel) is not { } version) return;
        foreach (var section in SectionPlace.AllOf(version.Document).Where(section => lost.Exists(place => place.Section == section.Name)))
        {
            var text = new PassageText(version.Document, section.Start, section.End);
            foreach (var place in lost.Where(place => place.Section == section.Name))
                if (text.Find(place.Quote) is { } found) (place.From, place.To) = found;
        }
    }

    private sealed record Place(Guid Id, string Section, string Quote, int Revision, bool IsResolved, int Count)
    {
        public int From { get; set; }
        public int To { get; set; }
        public bool HasPassage => Quote.Length > 0 || From < To;
        public bool IsDetached => Quote.Length > 0 && From == To;

        public void Over(StepMap map)
        {
            (From, To) = (map.Map(From, 1).Position, map.Map(To, -1).Position);
            if (To < From) To = From;
        }
    }
}
