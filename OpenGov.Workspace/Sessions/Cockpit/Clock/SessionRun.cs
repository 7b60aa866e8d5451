using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

public enum RunState { Running, Paused, Ended }

/// <summary>A session as it is run: one clock for both co-leads, with the programme as it was when the session began.</summary>
/// <remarks>
/// Time is kept as spans, each from a start to an end, never as a counter: whoever comes back, reloads or takes over sees
/// the same time, and nothing has to tick on the server.
/// </remarks>
public sealed class SessionRun
{
    /// <summary>Minutes that one press adds, and all of them together.</summary>
    public const int LongestExtension = 60, MostExtra = 240;

    private readonly List<RunItem> _items = [];

    private SessionRun() { }

    public SessionRun(Guid sessionId, IReadOnlyList<(LocalText Title, int Minutes)> programme, Guid by, DateTime at)
    {
        ArgumentOutOfRangeException.ThrowIfZero(programme.Count);
        (SessionId, StartedAt, StartedBy, State) = (sessionId, at, by, RunState.Running);
        _items.AddRange(programme.Select((item, i) => new RunItem(sessionId, i + 1, item.Title, item.Minutes)));
        CurrentItemId = _items[0].Id;
        _items[0].Begin(by, at);
        Version = 1;
    }

    public Guid SessionId { get; private set; }
    public DateTime StartedAt { get; private set; }
    public Guid StartedBy { get; private set; }

    /// <summary>Null while it goes on.</summary>
    public DateTime? EndedAt { get; private set; }
    public RunState State { get; private set; }
    public Guid CurrentItemId { get; private set; }

    /// <summary>Raised by each gesture on the clock: of two that are made at once on the same sight of it, one counts.</summary>
    public int Version { get; private set; }

    /// <summary>In <see cref="RunItem.Order"/> once sorted; the database gives them in any.</summary>
    public IReadOnlyList<RunItem> Items => _items;

    public RunItem Current => _items.Single(item => item.Id == CurrentItemId);

    /// <summary>The next item, an earlier one again, or any other; the session goes on when it was paused or ended.</summary>
    public Result GoTo(Guid itemId, Guid by, DateTime at)
    {
        if (_items.Find(item => item.Id == itemId) is not { } next) return CockpitRefusals.NoSuchItem;
        if (next.Id == CurrentItemId && State is RunState.Running) return CockpitRefusals.ItemIsRunning;
        Current.Stop(SpanEnd.MovedOn, by, at);
        CurrentItemId = next.Id;
        next.Begin(by, at);
        (State, EndedAt) = (RunState.Running, null);
        Version++;
        return Result.Done;
    }

    public Result Pause(Guid by, DateTime at)
    {
        if (State is not RunState.Running) return CockpitRefusals.ClockStands;
        Current.Stop(SpanEnd.Paused, by, at);
        State = RunState.Paused;
        Version++;
        return Result.Done;
    }

    public Result Resume(Guid by, DateTime at)
    {
        if (State is not RunState.Paused) return CockpitRefusals.NotPaused;
        Current.Begin(by, at);
        State = RunState.Running;
        Version++;
        return Result.Done;
    }

    /// <summary>The item that is running gets more minutes.</summary>
    public Result Extend(int minutes)
    {
        if (State is RunState.Ended) return CockpitRefusals.SessionIsOver;
        if (minutes is < 1 or > LongestExtension || Current.ExtraMinutes + minutes > MostExtra)
            return CockpitRefusals.ExtensionOutOfRange.About(LongestExtension, MostExtra);
        Current.Extend(minutes);
        Version++;
        return Result.Done;
    }

    public Result End(Guid by, DateTime at)
    {
        if (State is RunState.Ended) return CockpitRefusals.SessionIsOver;
        Current.Stop(SpanEnd.Ended, by, at);
        (State, EndedAt) = (RunState.Ended, at);
        Version++;
        return Result.Done;
    }
}
