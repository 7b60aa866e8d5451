using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>An item of one session's programme: of the plan's unified programme at first, then as this session needs it.</summary>
public sealed class SessionItem
{
    /// <summary>Minutes; a programme and each of its items fit in a day.</summary>
    public const int Longest = 24 * 60;

    private SessionItem() { }

    internal SessionItem(Guid sessionId, int order, ItemLine line)
    {
        (Id, SessionId) = (Guid.CreateVersion7(), sessionId);
        Become(order, line);
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public int Order { get; private set; }
    public LocalText Text { get; private set; } = new("");
    public int Minutes { get; private set; }
    public List<LocalText> Steps { get; private set; } = [];

    internal void Become(int order, ItemLine line) => (Order, Text, Minutes, Steps) = (order, line.Text, line.Minutes, [.. line.Steps]);
}

/// <param name="ItemId">The item it is now; null for a new one.</param>
public sealed record ItemLine(LocalText Text, int Minutes, IReadOnlyList<LocalText> Steps, Guid? ItemId = null);
