using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>Something that was decided in a session.</summary>
public sealed class SessionDecision
{
    public const int Longest = 2_000;

    private SessionDecision() { }

    public SessionDecision(Guid sessionId, Guid? itemId, int order, string text, Guid by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SessionId, ItemId, Order, Text, EnteredBy, EnteredAt, Version) = (sessionId, itemId, order, text, by, at, 1);
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }

    /// <summary>The item it was decided in; null before and after the programme.</summary>
    public Guid? ItemId { get; private set; }
    public int Order { get; private set; }
    public string Text { get; private set; } = "";
    public Guid EnteredBy { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int Version { get; private set; }

    public void Correct(string text)
    {
        Text = text;
        Version++;
    }
}

/// <summary>Something that somebody took on in a session: a body, or a side as a whole, until a day.</summary>
public sealed class SessionAction
{
    private SessionAction() { }

    public SessionAction(Guid sessionId, Guid? itemId, int order, string text, ActionOwner owner, DateOnly dueOn, Guid by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SessionId, ItemId, Order, EnteredBy, EnteredAt) = (sessionId, itemId, order, by, at);
        Correct(text, owner, dueOn);
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public Guid? ItemId { get; private set; }
    public int Order { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>Exactly one of the two is set.</summary>
    public Guid? OwnerBodyId { get; private set; }
    public Side? OwnerSide { get; private set; }
    public DateOnly DueOn { get; private set; }
    public Guid EnteredBy { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int Version { get; private set; }

    public void Correct(string text, ActionOwner owner, DateOnly dueOn)
    {
        (Text, OwnerBodyId, OwnerSide, DueOn) = (text, owner.BodyId, owner.Side, dueOn);
        Version++;
    }
}
