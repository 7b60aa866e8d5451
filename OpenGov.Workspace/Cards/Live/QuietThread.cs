using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace OpenGov.Workspace.Cards;

/// <summary>A thread for work that nobody waits for: on a busy processor it runs while those who write do not.</summary>
/// <remarks>Nothing that holds the database's turn to write belongs here: everybody would wait for the one who waits.</remarks>
internal sealed class QuietThread : TaskScheduler
{
    /// <summary>Of Linux, where zero is what all threads have and 19 the least; a thread at ten is given a tenth of what the others are.</summary>
    private const int Niceness = 10, OfOneThread = 0, ThisThread = 0;

    private static readonly Lazy<QuietThread> Only = new(() => new QuietThread());

    private readonly BlockingCollection<Task> _waiting = [];
    private readonly Thread _thread;

    private QuietThread()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "Unhurried", Priority = ThreadPriority.BelowNormal };   // Linux does not heed the priority
        _thread.Start();
    }

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>What the work does after it has waited for something it does here too.</summary>
    public static Task<T> RunAsync<T>(Func<Task<T>> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, Only.Value).Unwrap();

    protected override void QueueTask(Task task) => _waiting.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && Thread.CurrentThread == _thread && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [.. _waiting];

    private void Run()
    {
        if (OperatingSystem.IsLinux()) _ = SetPriority(OfOneThread, ThisThread, Niceness);
        foreach (var task in _waiting.GetConsumingEnumerable()) TryExecuteTask(task);
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int niceness);
}
