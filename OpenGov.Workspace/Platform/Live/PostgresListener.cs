using Npgsql;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Live;

/// <summary>On PostgreSQL, hears on one channel what other processes have done. On SQLite there is one process, which hears itself.</summary>
/// <remarks>
/// A notification is a hint without replay. What counts are the tables: they are looked at after each notification, after each
/// reconnection and on a timer.
/// </remarks>
internal abstract class PostgresListener(Database database, string channel, TimeSpan timer, ILogger log) : BackgroundService
{
    private static readonly TimeSpan BeforeReconnecting = TimeSpan.FromSeconds(1);

    /// <param name="payload">As it was sent; may be empty.</param>
    protected abstract void Hear(string payload);

    /// <summary>Takes from the tables what was not heard.</summary>
    internal abstract Task LookAsync(PostgresDatabase postgres, CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database is not PostgresDatabase postgres) return;
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
                log.LogWarning(failure, "What other processes do is not heard on {Channel}; reconnecting.", channel);
                await Task.Delay(BeforeReconnecting, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(PostgresDatabase postgres, CancellationToken cancel)
    {
        await using var connection = await postgres.Source.OpenConnectionAsync(cancel);
        connection.Notification += (_, heard) => Hear(heard.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {channel}", connection)) await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            await LookAsync(postgres, cancel);
            await connection.WaitAsync(timer, cancel);   // ended by the token before the connection is disposed
        }
    }
}
