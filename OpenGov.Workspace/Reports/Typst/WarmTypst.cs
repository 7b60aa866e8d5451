namespace OpenGov.Workspace.Reports.Typst;

/// <summary>Starts the worker soon after the program, so that the first report is as quick as the next.</summary>
public sealed class WarmTypst(TypstWorker worker) : BackgroundService
{
    /// <summary>The first pages come before the first report.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(Pause, stoppingToken);
            await worker.SetAsync("blank", new { }, PdfStandard.Ua1, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The program ends before anybody wanted a report.
        }
    }
}
