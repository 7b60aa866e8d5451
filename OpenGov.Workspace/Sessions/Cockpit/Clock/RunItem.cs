using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>Why the clock of an item stopped.</summary>
public enum SpanEnd { Paused, MovedOn, Ended }

/// <summary>An item of the programme as it was run: its minutes, those it was given besides, and when it ran.</summary>
public sealed class RunItem
{
    private readonly List<ItemSpan> _spans = [];

    private RunItem() { }

    internal RunItem(Guid sessionId, int order, LocalText title, int minutes)
    {
        Id = Guid.CreateVersion7();
        (SessionId, Order, Title, Minutes) = (sessionId, order, title, minutes);
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public int Order { get; private set; }
    public LocalText Title { get; private set; } = new("");

    /// <summary>As the programme gives them.</summary>
    public int Minutes { get; private set; }
    public int ExtraMinutes { get; private set; }

    /// <summary>In the order of <see cref="ItemSpan.StartedAt"/> once sorted; only the last one can still be open.</summary>
    public IReadOnlyList<ItemSpan> Spans => _spans;

    public TimeSpan Allowed => TimeSpan.FromMinutes(Minutes + ExtraMinutes);

    /// <summary>How long it has run until a moment, without its pauses.</summary>
    public TimeSpan ElapsedAt(DateTime now) => TimeSpan.FromTicks(_spans.Sum(span => span.LengthAt(now).Ticks));

    internal void Begin(Guid by, DateTime at) => _spans.Add(new ItemSpan(Id, by, at));

    internal void Stop(SpanEnd because, Guid by, DateTime at) => _spans.Find(span => span.EndedAt is null)?.End(because, by, at);

    internal void Extend(int minutes) => ExtraMinutes += minutes;
}

/// <summary>A stretch of time in which an item ran without a pause.</summary>
public sealed class ItemSpan
{
    private ItemSpan() { }

    internal ItemSpan(Guid itemId, Guid by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (ItemId, StartedBy, StartedAt) = (itemId, by, at);
    }

    public Guid Id { get; private set; }
    public Guid ItemId { get; private set; }
    public DateTime StartedAt { get; private set; }
    public Guid StartedBy { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public Guid? EndedBy { get; private set; }
    public SpanEnd? Because { get; private set; }

    // A clock that was set back in the meantime makes no time run backwards.
    public TimeSpan LengthAt(DateTime now) => TimeSpan.FromTicks(Math.Max(0, ((EndedAt ?? now) - StartedAt).Ticks));

    internal void End(SpanEnd because, Guid by, DateTime at) => (Because, EndedBy, EndedAt) = (because, by, at < StartedAt ? StartedAt : at);
}
