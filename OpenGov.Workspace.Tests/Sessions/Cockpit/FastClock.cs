namespace OpenGov.Workspace.Sessions;

/// <summary>A clock that goes as the day goes, and can be set forward: 140 minutes in a moment. What beats at intervals beats when it is set forward over one.</summary>
public sealed class FastClock : TimeProvider
{
    private readonly List<(ITimer Timer, TimeSpan Period)> _beating = [];
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _ahead));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (period > TimeSpan.Zero) lock (_beating) _beating.Add((timer, period));
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        Interlocked.Add(ref _ahead, by.Ticks);
        lock (_beating)
            foreach (var (timer, period) in _beating)
                if (period <= by) timer.Change(TimeSpan.Zero, period);
    }

    public void AdvanceMinutes(double minutes) => Advance(TimeSpan.FromMinutes(minutes));
}
