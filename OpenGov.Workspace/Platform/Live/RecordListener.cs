using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Live;

/// <summary>On PostgreSQL, hears what other processes have done and tells the pages open in this one.</summary>
/// <remarks>
/// The notification is a hint without replay. What counts is the record: it is read from the last line seen at each
/// wake-up, after each reconnection and on a timer. Lines become visible in their order, for they are written under a lock.
/// </remarks>
internal sealed class RecordListener(Database database, Changes changes, ILogger<RecordListener> log) : BackgroundService
{
    /// <summary>How late a change can be heard when its notification was lost.</summary>
    private static readonly TimeSpan Timer = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BeforeReconnecting = TimeSpan.FromSeconds(1);

    private long? _seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database is not PostgresDatabase postgres) return;   // one process: it hears itself
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(postgres, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogWarning(failure, "Changes made by other processes are not heard; reconnecting.");
                await Task.Delay(BeforeReconnecting, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(PostgresDatabase postgres, CancellationToken cancel)
    {
        await using var connection = await postgres.Source.OpenConnectionAsync(cancel);
        connection.Notification += (_, heard) =>
        {
            if (heard.Payload.Length > 0) changes.Announce(IdsIn(heard.Payload), recorded: false);   // what no line of the record says
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {PostgresDatabase.Channel}", connection))
            await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            await AnnounceNewsAsync(cancel);
            await connection.WaitAsync(Timer, cancel);   // ended by the token before the connection is disposed
        }
    }

    private static IEnumerable<Guid> IdsIn(string payload) =>
        payload.Split(' ').Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>();

    private async Task AnnounceNewsAsync(CancellationToken cancel)
    {
        await using var db = database.Reader();
        var newest = await db.Record.MaxAsync(e => (long?)e.Seq, cancel) ?? 0;
        var seen = _seen ?? newest;   // pages opened later have read everything up to here
        if (newest > seen)
        {
            var subjects = await db.RecordSubjects.Where(s => s.Seq > seen && s.Seq <= newest).Select(s => s.SubjectId).Distinct().ToListAsync(cancel);
            var plans = await db.Record.Where(e => e.Seq > seen && e.Seq <= newest && e.PlanId != null).Select(e => e.PlanId!.Value).Distinct().ToListAsync(cancel);
            changes.Announce([.. subjects, .. plans]);
        }

        _seen = newest;
    }
}
