using System.Collections.Concurrent;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Which side of a pair has its meeting open at this moment, in this process.</summary>
public sealed class MeetingPresence(Changes changes)
{
    private readonly ConcurrentDictionary<(Guid Pair, Side Side), int> _open = new();

    public bool IsHere(Guid pairId, Side side) => _open.GetValueOrDefault((pairId, side)) > 0;

    /// <summary>Until disposed.</summary>
    public IDisposable Enter(Guid pairId, Side side)
    {
        Count(pairId, side, +1);
        return new Stay(() => Count(pairId, side, -1));
    }

    private void Count(Guid pairId, Side side, int step)
    {
        _open.AddOrUpdate((pairId, side), step, (_, open) => open + step);
        changes.Announce([pairId]);
    }

    private sealed class Stay(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
