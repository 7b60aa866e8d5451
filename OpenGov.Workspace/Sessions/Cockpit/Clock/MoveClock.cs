using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>The next item begins, an earlier one again, or any other; so does a session that was paused or ended too early.</summary>
public sealed class GoToItem(Store store)
{
    /// <param name="seen">The version of the clock that was before the person.</param>
    public Task<Result> RunAsync(Actor actor, Guid sessionId, Guid itemId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, change =>
            change.ClockAsync(sessionId, seen, (run, account) => run.GoTo(itemId, account, change.Now), cancel: cancel), cancel);
}

/// <summary>The clock stands until somebody lets it run on.</summary>
public sealed class PauseSession(Store store)
{
    /// <inheritdoc cref="GoToItem.RunAsync"/>
    public Task<Result> RunAsync(Actor actor, Guid sessionId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, change =>
            change.ClockAsync(sessionId, seen, (run, account) => run.Pause(account, change.Now), cancel: cancel), cancel);
}

/// <summary>The clock runs on after a pause.</summary>
public sealed class ResumeSession(Store store)
{
    /// <inheritdoc cref="GoToItem.RunAsync"/>
    public Task<Result> RunAsync(Actor actor, Guid sessionId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, change =>
            change.ClockAsync(sessionId, seen, (run, account) => run.Resume(account, change.Now), cancel: cancel), cancel);
}

/// <summary>The item that is running gets more minutes; the session ends so much later.</summary>
public sealed class ExtendItem(Store store)
{
    /// <inheritdoc cref="GoToItem.RunAsync"/>
    public Task<Result> RunAsync(Actor actor, Guid sessionId, int minutes, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, change =>
            change.ClockAsync(sessionId, seen, (run, _) => run.Extend(minutes), run => new { item = run.Current.Title, minutes }, cancel), cancel);
}

/// <summary>The session is over; whoever still speaks has finished.</summary>
public sealed class EndSession(Store store)
{
    /// <inheritdoc cref="GoToItem.RunAsync"/>
    public Task<Result> RunAsync(Actor actor, Guid sessionId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var ended = await change.ClockAsync(sessionId, seen, (run, account) => run.End(account, change.Now), cancel: cancel);
            if (ended.Ok) (await change.Db.SpeakingAsync(sessionId, cancel))?.Finish(change.Now);
            return ended;
        }, cancel);
}
