namespace OpenGov.Workspace.Platform.Access;

/// <summary>Prints the key of an empty workspace on the console once the server starts.</summary>
internal sealed class TellFirstRun(FirstRun firstRun) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => firstRun.AnnounceAsync(stoppingToken);
}
