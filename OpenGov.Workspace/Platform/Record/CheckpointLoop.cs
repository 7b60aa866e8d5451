using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>Takes a checkpoint every ten minutes in which something was done, and every thousand lines.</summary>
internal sealed class CheckpointLoop(Checkpoints checkpoints, Database database, TimeProvider clock, ILogger<CheckpointLoop> log)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20), Oldest = TimeSpan.FromMinutes(10);
    private const int Most = 1_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            try
            {
                if (await IsDueAsync(stoppingToken)) await checkpoints.TakeAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "No checkpoint of the record could be taken.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> IsDueAsync(CancellationToken cancel)
    {
        await using var db = database.Reader();
        var (size, _) = await RecordHead.OfAsync(db, cancel);
        var newest = await checkpoints.NewestAsync(cancel);
        var grown = size - (newest?.Size ?? 0);
        return grown >= Most || (grown > 0 && (newest is null || clock.GetUtcNow().UtcDateTime - newest.At >= Oldest));
    }
}
