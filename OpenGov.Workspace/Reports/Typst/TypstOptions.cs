namespace OpenGov.Workspace.Reports.Typst;

/// <summary>How pages are set, in the section <c>Workspace</c> of the configuration; only <see cref="Node"/> is usually changed.</summary>
public sealed class TypstOptions
{
    /// <summary>The Node program, 20 or later: a name on the path or a whole path.</summary>
    public string Node { get; set; } = "node";

    /// <summary>Where the worker lies.</summary>
    public string ReportWorker { get; set; } = Path.Combine(AppContext.BaseDirectory, "report-worker");

    /// <summary>A report that takes longer is given up and the worker started anew.</summary>
    public TimeSpan ReportTimeLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Jobs under way and waiting, together.</summary>
    public int ReportQueue { get; set; } = 20;

    /// <summary>Between two reports a worker that has grown past this many bytes makes way for a new one.</summary>
    public long ReportMemoryToRestart { get; set; } = 600L << 20;

    /// <summary>A worker that grows past this many bytes during a report is ended at once.</summary>
    public long ReportMemoryLimit { get; set; } = 2048L << 20;
}
