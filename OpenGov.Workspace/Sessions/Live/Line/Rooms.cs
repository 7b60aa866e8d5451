using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Sessions;

/// <summary>The rooms that have telephones connected to this process.</summary>
/// <remarks>On PostgreSQL other processes tell what they have written; as that can be lost, the rooms are read every two seconds as well.</remarks>
public sealed class Rooms(
    Database database, Changes changes, RoomLimits limits, TimeProvider clock, IEnumerable<NumberedProposals> numbered, ILogger<Rooms> log) : BackgroundService
{
    private static readonly TimeSpan Timer = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private readonly Dictionary<Guid, Room> _rooms = [];

    /// <summary>Telephones connected now.</summary>
    public int Here(Guid sessionId)
    {
        lock (_gate) return _rooms.TryGetValue(sessionId, out var room) ? room.Here : 0;
    }

    internal async Task<Room> EnterAsync(Guid sessionId, RoomLine line)
    {
        Room? room;
        lock (_gate)
        {
            if (!_rooms.TryGetValue(sessionId, out room))
            {
                _rooms[sessionId] = room = new Room(sessionId, database, changes, limits, clock, numbered.FirstOrDefault(), log);
                using (ExecutionContext.SuppressFlow()) room.Open();   // it outlives the connection that opened it
            }
        }

        await room.AddAsync(line);
        return room;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Timer, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                List<Room> open;
                lock (_gate) open = [.. _rooms.Values];
                if (database is PostgresDatabase) foreach (var room in open.Where(room => !room.IsEmpty)) await room.ShowAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    public override void Dispose()
    {
        lock (_gate) foreach (var room in _rooms.Values) room.Dispose();
        base.Dispose();
    }
}
