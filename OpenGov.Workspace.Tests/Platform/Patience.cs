using System.Diagnostics;

namespace OpenGov.Workspace.Platform;

/// <summary>How long a test waits for what is bound to come: far longer than the slowest machine needs, so that only what never comes fails.</summary>
internal static class Patience
{
    /// <summary>Shorter than anything the program does by itself on a long timer, so that what is heard was told.</summary>
    public static readonly TimeSpan Told = TimeSpan.FromSeconds(40);

    public static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    public static async Task UntilAsync(Func<bool> holds)
    {
        for (var since = Stopwatch.StartNew(); !holds() && since.Elapsed < Long;) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.True(holds());
    }

    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var since = Stopwatch.StartNew(); !await holds() && since.Elapsed < Long;) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(await holds());
    }
}
