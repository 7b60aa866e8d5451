using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Platform.Notices;

/// <summary>Tells people soon after something was recorded, and posts letters that are due.</summary>
internal sealed class NoticeLoop(TellOfRecord tell, WriteLetters write, SendLetters send, Changes changes, TimeProvider clock, ILogger<NoticeLoop> log)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var recorded = new SemaphoreSlim(1);   // looks once at the start
        using var watching = changes.Watch(
            Changes.Everything,
            () =>
            {
                if (recorded.CurrentCount == 0) recorded.Release();
                return Task.CompletedTask;
            });
        var posted = clock.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await tell.RunAsync(stoppingToken)) { }
                if (!await recorded.WaitAsync(Look, stoppingToken) || clock.GetElapsedTime(posted) >= Look)
                {
                    await write.RunAsync(stoppingToken);
                    while (await send.RunAsync(stoppingToken) > 0) { }
                    posted = clock.GetTimestamp();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Notices are late: they are tried again.");
                await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
