using System.Collections.Concurrent;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Looks after open cards: keeps whole documents and outlines of what is edited, closes what nobody has open, and keeps everything at the end.</summary>
internal sealed class RoomKeeping(
    CardRooms rooms, CommitLog log, KeepCard keepCard, KeepOutlines keepOutlines, NoteRestores noteRestores, Database database, LiveLimits limits, TimeProvider clock, ILogger<RoomKeeping> logger)
    : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1), BetweenSweeps = TimeSpan.FromSeconds(30), BetweenChecks = TimeSpan.FromMinutes(1);

    /// <summary>Outlines in one transaction, and whole documents between two ticks; of many that are due, a quarter: those who write wait meanwhile.</summary>
    private const int AtOnce = 5, Documents = 2;

    private readonly ConcurrentDictionary<CardRoom, byte> _edited = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        rooms.Written += room => _edited.TryAdd(room, 0);
        await FinishAsync();
        using var timer = new PeriodicTimer(Tick, clock);
        var swept = clock.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await KeepAsync([.. _edited.Keys], whole: false);
                foreach (var member in rooms.Open.SelectMany(room => room.Members).Where(IsDue)) await ReconsiderAsync(member);
                if (clock.GetElapsedTime(swept) < BetweenSweeps) continue;
                await rooms.CloseIdleAsync(room => KeepAsync([room], whole: true));
                swept = clock.GetTimestamp();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is kept by StopAsync.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await log.StopAsync(cancellationToken);
        rooms.StopWatching();
        await KeepAsync([.. rooms.Open], whole: true);
    }

    /// <summary>Each a minute after its own last look: all of them at once would hold up those who write.</summary>
    private bool IsDue(RoomMember member) => clock.GetElapsedTime(member.LookedAt) >= BetweenChecks;

    private async Task ReconsiderAsync(RoomMember member)
    {
        member.LookedAt = clock.GetTimestamp();
        try
        {
            await member.ReconsiderAsync();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "Whether somebody may still edit could not be looked up; the log asks at each edit.");
        }
    }

    /// <param name="whole">Even a few commits after the last snapshot.</param>
    private async Task KeepAsync(IReadOnlyList<CardRoom> edited, bool whole)
    {
        try
        {
            await OutlineAsync(Some(edited.Where(room => whole || clock.GetElapsedTime(room.OutlinedAt) >= limits.BetweenOutlines).OrderBy(room => room.OutlinedAt), AtOnce, whole));
            var behind = edited.Where(room => Behind(room) >= (whole ? 1 : limits.CommitsBetweenSnapshots)).OrderByDescending(Behind);
            foreach (var room in Some(behind, Documents, whole)) await KeepAsync(room);
            foreach (var room in edited) Forget(room);
        }
        catch (Exception failure)
        {
            if (database.Trouble is null) logger.LogError(failure, "Cards could not be kept as a whole; their log has everything.");
        }
    }

    private async Task OutlineAsync(IReadOnlyList<CardRoom> due)
    {
        var texts = due.Select(room => (Room: room, room.Newest)).Where(text => text.Room.Outlined < text.Newest.Revision && text.Newest.LastChange is not null).ToList();
        foreach (var some in texts.Chunk(AtOnce))   // the log waits meanwhile
        {
            var kept = await keepOutlines.RunAsync(Actor.System, [.. some.Select(text => new WrittenText(
                text.Room.CardId, text.Room.PlanId, text.Newest.Revision, text.Newest.Document, text.Newest.LastChange!.Value.At, text.Newest.LastChange.Value.By))]);
            foreach (var (room, newest) in some)
            {
                room.OutlinedAt = clock.GetTimestamp();
                if (kept.Ok) room.Outlined = newest.Revision;
            }
        }
    }

    private async Task KeepAsync(CardRoom room)
    {
        var kept = await keepCard.RunAsync(Actor.System, room.CardId);
        if (kept.Ok) room.Kept = kept.Value;
    }

    private void Forget(CardRoom room)
    {
        var revision = room.Revision;
        if (room.IsGone || (room.Outlined >= revision && room.Kept + limits.CommitsBetweenSnapshots > revision)) _edited.TryRemove(room, out _);
        if (room.Revision > revision && !room.IsGone) _edited.TryAdd(room, 0);   // edited meanwhile
    }

    private static int Behind(CardRoom room) => room.Revision - room.Kept;

    private static List<CardRoom> Some(IEnumerable<CardRoom> due, int atLeast, bool all)
    {
        var rooms = due.ToList();
        return all ? rooms : rooms[..Math.Min(rooms.Count, Math.Max(atLeast, rooms.Count / 4))];
    }

    /// <summary>What the program was ended in the middle of: cards whose outline is older than their log are opened once, restores get their line.</summary>
    private async Task FinishAsync()
    {
        try
        {
            foreach (var card in await rooms.BehindAsync())
                if (await rooms.OpenAsync(card) is { } room) _edited.TryAdd(room, 0);
            if (await noteRestores.RunAsync(Actor.System) is { Ok: false } refused) logger.LogWarning("Restores may lack their line of the record until the next start: {Why}.", refused.Refusal!.Key);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "Outlines of cards may be older than the cards, and restores without a line of the record.");
        }
    }
}
