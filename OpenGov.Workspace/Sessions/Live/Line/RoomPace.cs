using System.Collections.Concurrent;
using Npgsql;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Sessions;

/// <summary>Tells every page and telephone that shows a room that participants have sent something: at most four times a second, whatever comes in.</summary>
public sealed class RoomPace(Database database, Changes changes, RoomLimits limits, TimeProvider clock, ILogger<RoomPace> log)
{
    private readonly ConcurrentDictionary<Guid, Beat> _beats = new();

    /// <summary>Something in the room is other than it was.</summary>
    public void Touch(Guid sessionId)
    {
        var beat = _beats.GetOrAdd(sessionId, _ => new Beat());
        if (Interlocked.Exchange(ref beat.Touched, 1) == 0) _ = TellAsync(sessionId, beat);
    }

    private async Task TellAsync(Guid sessionId, Beat beat)
    {
        try
        {
            var since = clock.GetElapsedTime(beat.Told);
            if (beat.Told != 0 && since < limits.BetweenPictures) await Task.Delay(limits.BetweenPictures - since, clock);
            else await Task.Yield();
            beat.Told = clock.GetTimestamp();
            Interlocked.Exchange(ref beat.Touched, 0);   // what comes from now on is told next time
            changes.Announce([sessionId], recorded: false);
            if (database is PostgresDatabase postgres) await NotifyAsync(postgres, sessionId);
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
        {
            log.LogWarning(failure, "Other processes did not hear of what was sent to a room; they look by themselves every few seconds.");
        }
    }

    private static async Task NotifyAsync(PostgresDatabase postgres, Guid sessionId)
    {
        await using var command = postgres.Source.CreateCommand("SELECT pg_notify(@channel, @payload)");
        command.Parameters.AddWithValue("channel", PostgresDatabase.Channel);
        command.Parameters.AddWithValue("payload", sessionId.ToString());
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Beat
    {
        public int Touched;
        public long Told;
    }
}
