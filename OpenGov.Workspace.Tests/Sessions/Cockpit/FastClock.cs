namespace OpenGov.Workspace.Sessions;

/// <summary>A clock that goes as the day goes, and can be set forward: 140 minutes in a moment. Timers run as they always do.</summary>
public sealed class FastClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public void AdvanceMinutes(double minutes) => Advance(TimeSpan.FromMinutes(minutes));
}
