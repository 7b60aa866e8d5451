using System.Collections.Concurrent;

namespace OpenGov.Workspace.Platform.Live;

/// <summary>Tells open pages that something they show has changed. Says which thing, never what it now is.</summary>
/// <remarks>
/// A watcher is called at once, then at most once in <see cref="Pause"/>, and always once after the last change: a
/// thousand changes in a burst cost each page a few refreshes, not a thousand. It is called in the context it watched
/// from, so that a page keeps its reader's language when somebody who works in another one makes the change. Nobody
/// is called once the program is ending: pages that were left open read nothing from a database that is being closed.
/// </remarks>
public sealed class Changes(ILogger<Changes>? log = null, IHostApplicationLifetime? program = null)
{
    /// <summary>Short enough to feel immediate, long enough to gather a burst.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    /// <summary>Watch this to hear of every line of the record, as its page does.</summary>
    public static readonly Guid Everything = Guid.Empty;

    private readonly ILogger? _log = log;
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Watcher, byte>> _watchers = new();

    private readonly CancellationToken _ending = program?.ApplicationStopping ?? default;

    private long _told;

    /// <summary>Rises with every announcement: as long as it stays, nothing has changed.</summary>
    public long Told => Interlocked.Read(ref _told);

    /// <summary>Calls back after each change of any of the things, until disposed.</summary>
    public IDisposable Watch(Func<Task> callback, params Guid[] ids)
    {
        var watcher = new Watcher(this, callback, ids);
        foreach (var id in ids) _watchers.GetOrAdd(id, _ => new()).TryAdd(watcher, 0);
        return watcher;
    }

    public IDisposable Watch(Guid id, Func<Task> callback) => Watch(callback, id);

    /// <param name="recorded">Whether the record says anything of it; what it does not say only those hear of who watch the thing itself.</param>
    public void Announce(IEnumerable<Guid> ids, bool recorded = true)
    {
        Interlocked.Increment(ref _told);
        foreach (var id in (recorded ? ids.Append(Everything) : ids).Distinct())
            if (_watchers.TryGetValue(id, out var watchers))
                foreach (var watcher in watchers.Keys) watcher.Wake();
    }

    private sealed class Watcher(Changes owner, Func<Task> callback, Guid[] ids) : IDisposable
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();
        private const int Idle = 0, Calling = 1, CallingWithMore = 2;

        private int _state;
        private volatile bool _gone;

        public void Wake()
        {
            if (Interlocked.CompareExchange(ref _state, Calling, Idle) == Idle)
            {
                if (_context is null) _ = CallAsync();
                else ExecutionContext.Run(_context, static watcher => _ = ((Watcher)watcher!).CallAsync(), this);
                return;
            }

            // Became idle between the two looks: the call that was under way may have read before this change.
            if (Interlocked.CompareExchange(ref _state, CallingWithMore, Calling) == Idle) Wake();
        }

        private async Task CallAsync()
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);   // whoever announces does not wait for pages
            do
            {
                Volatile.Write(ref _state, Calling);
                if (!_gone && !owner._ending.IsCancellationRequested) await CallOnceAsync().ConfigureAwait(false);
                await Task.Delay(Pause).ConfigureAwait(false);
            }
            while (Interlocked.CompareExchange(ref _state, Idle, Calling) != Calling);
        }

        private async Task CallOnceAsync()
        {
            try
            {
                await callback().ConfigureAwait(false);
            }
            catch (ObjectDisposedException)
            {
                Dispose();   // the page closed between the change and the call
            }
            catch (Exception failure)
            {
                owner._log?.LogError(failure, "A page could not refresh after a change.");   // one broken page must not keep the others from hearing
            }
        }

        public void Dispose()
        {
            _gone = true;
            foreach (var id in ids)
                if (owner._watchers.TryGetValue(id, out var watchers)) watchers.TryRemove(this, out _);
        }
    }
}
