using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Cards;

/// <summary>The cards that are open in this process. One is opened when its first editor comes, and leaves memory some minutes after the last has gone.</summary>
public sealed class CardRooms(
    Database database, CommitLog log, Changes changes, AuthorizationMatrix matrix, LiveLimits limits, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, Lazy<Task<CardRoom?>>> _rooms = new();
    private readonly ConcurrentDictionary<Guid, IDisposable> _watched = new();

    /// <summary>An edit of a card has become durable.</summary>
    internal event Action<CardRoom>? Written;

    internal IEnumerable<CardRoom> Open => _rooms.Values
        .Where(room => room.IsValueCreated && room.Value.IsCompletedSuccessfully).Select(room => room.Value.Result).OfType<CardRoom>();

    /// <summary>Null when there is no such card. A card whose log cannot be read is not opened: this throws, and nothing is written.</summary>
    internal async Task<CardRoom?> OpenAsync(Guid cardId)
    {
        while (true)
        {
            var opening = _rooms.GetOrAdd(cardId, id => new Lazy<Task<CardRoom?>>(() => Task.Run(() => LoadAsync(id))));
            CardRoom? room = null;
            try
            {
                room = await opening.Value;
                if (room is { IsGone: false }) return room;
            }
            finally
            {
                if (room is null or { IsGone: true }) Forget(cardId, opening);
            }

            if (room is null) return null;
        }
    }

    internal CardRoom? Find(Guid cardId) =>
        _rooms.TryGetValue(cardId, out var room) && room is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? room.Value.Result : null;

    /// <summary>The program writes on a card for a use-case, whether somebody has it open or not. Never inside a change of the store's.</summary>
    /// <param name="steps">What to do to the card as it then is; made again when others' edits come first. None: nothing is written.</param>
    /// <returns>The revision it became.</returns>
    public async Task<Result<int>> WriteAsync(
        Guid cardId, Actor actor, CommitKind kind, Func<Node, IReadOnlyList<Step>> steps, CancellationToken cancel = default)
    {
        for (var tries = 0; ; tries++)
        {
            cancel.ThrowIfCancellationRequested();
            if (await OpenAsync(cardId) is not { } room) return CardsRefusals.NoSuchCard;
            var (revision, refused) = await room.WriteAsync(new EditAuthor(actor.AccountId, FixedRole: actor.FixedRole), kind, steps);
            if (refused is null) return revision;
            if (refused.Code == EditRefusal.Resync.Code && tries < 3) continue;
            return refused.Code switch
            {
                "forbidden" => AccessRefusals.NotAllowed,
                "locked" => CardsRefusals.NotADraft,
                "deleted" => CardsRefusals.NoSuchCard,
                "busy" or "resync" or "stale-epoch" => database.Trouble ?? DataRefusals.Busy,
                _ => throw new ArgumentException($"Steps that do not fit the card: {refused.Code}.", nameof(steps)),
            };
        }
    }

    /// <summary>Takes cards out of memory that nobody has had open for a while.</summary>
    internal async Task CloseIdleAsync(Func<CardRoom, Task> keep)
    {
        foreach (var (cardId, opening) in _rooms)
        {
            if (Find(cardId) is not { } room) continue;
            if (!room.IsGone)
            {
                if (!room.IsEmpty || clock.GetElapsedTime(room.IdleSince) < limits.Idle) continue;
                await keep(room);
                if (!room.TryClose()) continue;
            }

            Forget(cardId, opening);
        }
    }

    /// <summary>Cards of which lists show an older text.</summary>
    internal async Task<IReadOnlyList<Guid>> BehindAsync()
    {
        await using var db = database.Reader();
        return await db.CardOutlines.Where(outline => db.CardCommits.Any(commit => commit.CardId == outline.CardId && commit.Revision > outline.Revision))
            .Select(outline => outline.CardId).ToListAsync();
    }

    /// <summary>At the end: what is still announced is of no use to anybody.</summary>
    internal void StopWatching()
    {
        foreach (var watching in _watched.Values) watching.Dispose();
    }

    private void Forget(Guid cardId, Lazy<Task<CardRoom?>> opening)
    {
        if (_rooms.TryRemove(new KeyValuePair<Guid, Lazy<Task<CardRoom?>>>(cardId, opening)) && _watched.TryRemove(cardId, out var watching)) watching.Dispose();
    }

    private async Task<CardRoom?> LoadAsync(Guid cardId)
    {
        await using var db = database.Reader();
        var card = await db.CommitmentCards.SingleOrDefaultAsync(found => found.Id == cardId);
        if (card is null || await CardVersion.AtAsync(db, cardId) is not { } newest) return null;
        var before = await db.CardCommits
            .Where(commit => commit.CardId == cardId && commit.Revision > newest.Revision - CardAuthority.MostCommitsBehind && commit.Revision <= newest.Revision)
            .OrderBy(commit => commit.Revision).ToListAsync();
        var maps = before.Select(commit => CardVersion.StepsOf(commit).Select(step => step.Map).ToImmutableArray());
        var text = new LiveText(newest with { Epoch = card.Epoch }, new CardAuthority(newest.Document, newest.Revision, maps));
        text.Remember(before);
        var (outlined, kept) = (await db.CardOutlines.Where(outline => outline.CardId == cardId).Select(outline => outline.Revision).SingleOrDefaultAsync(), await db.CardSnapshots.Where(snapshot => snapshot.CardId == cardId).MaxAsync(snapshot => snapshot.Revision));
        var room = new CardRoom(text, card.State, await RoomThreads.ReadAsync(db, cardId), log, matrix, limits, clock)
        {
            PlanId = card.PlanId,
            Kept = kept,
            Outlined = outlined,
            FindStored = (client, sequence) => FindAsync(cardId, client, sequence),
        };
        room.Written += written => Written?.Invoke(written);
        _watched[cardId] = changes.Watch(cardId, () => LookAgainAsync(room));
        await LookAgainAsync(room);   // for what happened while it was read
        return room;
    }

    /// <summary>The card may have been put before the sides, or opened again.</summary>
    private async Task LookAgainAsync(CardRoom room)
    {
        await using var db = database.Reader();
        if (await RoomThreads.LookAsync(db, room.CardId) is not { } now) return;
        if (now.State != room.State)
        {
            room.Take(now.State);
            foreach (var member in room.Members) await member.ReconsiderAsync();
        }

        if (now.Mark != room.ThreadsMark) room.Take(await RoomThreads.ReadAsync(db, room.CardId));
    }

    private async Task<CardCommit?> FindAsync(Guid cardId, Guid client, int sequence)
    {
        await using var db = database.Reader();
        return await db.CardCommits.SingleOrDefaultAsync(commit => commit.CardId == cardId && commit.ClientId == client && commit.Sequence == sequence);
    }

    /// <summary>A page of commits from a number on.</summary>
    internal async Task<PulledCommits> PullAsync(CardRoom room, int from)
    {
        if (room.Pull(from) is { } recent) return recent;
        await using var db = database.Reader();
        var (known, revision) = (new List<KnownCommit>(), room.Revision);
        await foreach (var commit in db.CardCommits.Where(c => c.CardId == room.CardId && c.Revision >= from && c.Revision <= revision)
            .OrderBy(c => c.Revision).Take(PulledCommits.Most + 1).AsAsyncEnumerable()) known.Add(KnownCommit.Of(commit));
        return PulledCommits.Of(known, revision);
    }
}
