namespace OpenGov.Workspace.Platform.Data;

/// <summary>While saving is not possible, tries every few seconds whether it is again.</summary>
internal sealed class TroubleProbe(Database database, TimeProvider clock, ILogger<TroubleProbe> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (database.Trouble is not { } trouble) continue;
            try
            {
                await database.ProbeAsync(stoppingToken);
                if (database.Trouble is null) log.LogWarning("Over: {Trouble}.", trouble.Key);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "It could not be tried whether saving is possible again.");
            }
        }
    }
}
