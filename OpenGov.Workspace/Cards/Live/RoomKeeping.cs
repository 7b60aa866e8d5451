using System.Collections.Concurrent;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Looks after open cards: keeps whole documents and outlines of what is edited, closes what nobody has open, and keeps everything at the end.</summary>
internal sealed class RoomKeeping(
    CardRooms rooms, CommitLog log, KeepCard keepCard, KeepOutline keepOutline, Database database, LiveLimits limits, TimeProvider clock, ILogger<RoomKeeping> logger)
    : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1), BetweenSweeps = TimeSpan.FromSeconds(30), BetweenChecks = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<CardRoom, byte> _edited = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        rooms.Written += room => _edited.TryAdd(room, 0);
        using var timer = new PeriodicTimer(Tick, clock);
        var (swept, looked) = (clock.GetTimestamp(), clock.GetTimestamp());
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var room in _edited.Keys) await KeepAsync(room, whole: false);
                if (clock.GetElapsedTime(swept) >= BetweenSweeps)
                {
                    await rooms.CloseIdleAsync(room => KeepAsync(room, whole: true));
                    swept = clock.GetTimestamp();
                }

                if (clock.GetElapsedTime(looked) < BetweenChecks) continue;
                foreach (var member in rooms.Open.SelectMany(room => room.Members)) await member.ReconsiderAsync();
                looked = clock.GetTimestamp();
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
        foreach (var room in rooms.Open) await KeepAsync(room, whole: true);
    }

    /// <param name="whole">Even a few commits after the last snapshot.</param>
    private async Task KeepAsync(CardRoom room, bool whole)
    {
        try
        {
            var (revision, document, change) = room.Newest;
            if (room.Outlined < revision && change is { } last && (whole || clock.GetElapsedTime(room.OutlinedAt) >= limits.BetweenOutlines))
            {
                room.OutlinedAt = clock.GetTimestamp();
                if ((await keepOutline.RunAsync(Actor.System, room.CardId, room.PlanId, new WrittenOutline(revision, document, last.At, last.By))).Ok) room.Outlined = revision;
            }

            if (revision - room.Kept >= (whole ? 1 : limits.CommitsBetweenSnapshots))
            {
                var kept = await keepCard.RunAsync(Actor.System, room.CardId);
                if (kept.Ok) room.Kept = kept.Value;
            }

            if (room.IsGone || (room.Outlined >= revision && room.Kept + limits.CommitsBetweenSnapshots > revision)) _edited.TryRemove(room, out _);
            if (room.Revision > revision && !room.IsGone) _edited.TryAdd(room, 0);   // edited while it was being kept
        }
        catch (Exception failure)
        {
            if (database.Trouble is null) logger.LogError(failure, "Card {Card} could not be kept as a whole; its log has everything.", room.CardId);
        }
    }
}
