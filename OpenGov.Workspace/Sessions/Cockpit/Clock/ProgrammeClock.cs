using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>An item of the programme on the clock.</summary>
/// <param name="ItemId">Null while the session has not begun.</param>
/// <param name="BeganAt">When it ran for the first time.</param>
/// <param name="Elapsed">How long it has run until <see cref="ProgrammeClock.Now"/>, without its pauses.</param>
public sealed record ClockItem(Guid? ItemId, int Order, LocalText Title, int Minutes, int ExtraMinutes, DateTime? BeganAt, TimeSpan Elapsed)
{
    public TimeSpan Allowed => TimeSpan.FromMinutes(Minutes + ExtraMinutes);

    /// <summary>Nothing once it is over its time.</summary>
    public TimeSpan Remaining => Elapsed >= Allowed ? TimeSpan.Zero : Allowed - Elapsed;

    /// <summary>How far over its time it is.</summary>
    public TimeSpan Over => Elapsed <= Allowed ? TimeSpan.Zero : Elapsed - Allowed;

    internal static ClockItem Of(RunItem item, DateTime now) => new(
        item.Id, item.Order, item.Title, item.Minutes, item.ExtraMinutes,
        item.Spans.Count == 0 ? null : item.Spans.Min(span => span.StartedAt), item.ElapsedAt(now));
}

/// <summary>The clock of a session as it stands at a moment; the same for everybody who looks.</summary>
/// <param name="State">Null while the session has not begun.</param>
/// <param name="PlannedStart">Null when no time of day was set.</param>
public sealed record ProgrammeClock(
    IReadOnlyList<ClockItem> Items, RunState? State, Guid? CurrentItemId, DateTime? PlannedStart, DateTime? StartedAt, DateTime? EndedAt, int Version, DateTime Now)
{
    public bool Runs => State is RunState.Running;
    public ClockItem? Current => Items.FirstOrDefault(item => item.ItemId is not null && item.ItemId == CurrentItemId);
    public ClockItem? Next => Current is { } current ? Items.FirstOrDefault(item => item.Order > current.Order) : null;
    public ClockItem? Previous => Current is { } current ? Items.LastOrDefault(item => item.Order < current.Order) : null;

    public int PlannedMinutes => Items.Sum(item => item.Minutes);
    public DateTime? PlannedEnd => PlannedStart?.AddMinutes(PlannedMinutes);

    /// <summary>When the session ends if everything still to come takes what it was given: now, and what is left of the current item and those after it.</summary>
    public DateTime? ProjectedEnd =>
        EndedAt ?? (Current is { } current
            ? Now + TimeSpan.FromTicks(Items.Where(item => item.Order >= current.Order).Sum(item => item.Remaining.Ticks))
            : PlannedEnd);

    /// <summary>Whether the end is put off with every minute that passes: the clock stands, or the item is over its time.</summary>
    public bool EndSlips => State is RunState.Paused || (Runs && Current is { Over.Ticks: > 0 });

    internal static ProgrammeClock Of(SessionRun run, DateTime? plannedStart, DateTime now) => new(
        [.. run.Items.OrderBy(item => item.Order).Select(item => ClockItem.Of(item, now))],
        run.State, run.CurrentItemId, plannedStart, run.StartedAt, run.EndedAt, run.Version, now);

    internal static ProgrammeClock Of(IReadOnlyList<(LocalText Title, int Minutes)> programme, DateTime? plannedStart, DateTime now) => new(
        [.. programme.Select((item, i) => new ClockItem(null, i + 1, item.Title, item.Minutes, 0, null, TimeSpan.Zero))],
        null, null, plannedStart, null, null, 0, now);
}
