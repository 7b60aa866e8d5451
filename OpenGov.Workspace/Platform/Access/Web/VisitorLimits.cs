using System.Collections.Concurrent;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>How often one address, and everybody together, may send something through the public forms.</summary>
/// <remarks>
/// Counted over the minute and the hour before now, in memory: a restart forgives. An address is the one that the server or a
/// named proxy saw (<see cref="Proxies"/>); one that a visitor merely writes into a header changes nothing.
/// </remarks>
public sealed class VisitorLimits(TimeProvider clock)
{
    public const int PerMinute = 5, PerHour = 30, AllPerHour = 500;

    /// <summary>Addresses remembered before the old ones are looked through.</summary>
    private const int Many = 5_000;

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _sent = new();
    private readonly Queue<DateTimeOffset> _all = new();

    /// <summary>Counts one sending; false when it is one too many, which is not counted.</summary>
    public bool MaySend(HttpContext http) => MaySend(RateLimits.AddressOf(http));

    internal bool MaySend(string address)
    {
        var now = clock.GetUtcNow();
        lock (_all)
        {
            if (_sent.Count > Many) ForgetOld(now);
            var own = _sent.GetOrAdd(address, _ => new());
            Drop(own, now);
            Drop(_all, now);
            if (own.Count >= PerHour || _all.Count >= AllPerHour || own.Count(at => at > now.AddMinutes(-1)) >= PerMinute) return false;

            own.Enqueue(now);
            _all.Enqueue(now);
            return true;
        }
    }

    /// <summary>As after a restart; for tests.</summary>
    internal void Forget()
    {
        lock (_all)
        {
            _sent.Clear();
            _all.Clear();
        }
    }

    private void ForgetOld(DateTimeOffset now)
    {
        foreach (var (address, own) in _sent)
        {
            Drop(own, now);
            if (own.Count == 0) _sent.TryRemove(address, out _);
        }
    }

    private static void Drop(Queue<DateTimeOffset> sent, DateTimeOffset now)
    {
        while (sent.TryPeek(out var oldest) && oldest <= now.AddHours(-1)) sent.Dequeue();
    }
}
