using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>Somebody who is to take the floor, known by function and body.</summary>
public sealed class SessionSpeaker
{
    private SessionSpeaker() { }

    internal SessionSpeaker(Guid sessionId, int order, LocalText function, Guid? bodyId) =>
        (Id, SessionId, Order, Function, BodyId) = (Guid.CreateVersion7(), sessionId, order, function, bodyId);

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public int Order { get; private set; }
    public LocalText Function { get; private set; } = new("");

    /// <summary>Null for an independent expert.</summary>
    public Guid? BodyId { get; private set; }
}

/// <summary>A document of a session, wherever it is published.</summary>
public sealed class SessionDocument
{
    private SessionDocument() { }

    internal SessionDocument(Guid sessionId, int order, LocalText label, string url) =>
        (Id, SessionId, Order, Label, Url) = (Guid.CreateVersion7(), sessionId, order, label, url);

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public int Order { get; private set; }
    public LocalText Label { get; private set; } = new("");
    public string Url { get; private set; } = "";
}

/// <summary>A question that is ready to be put to the room.</summary>
public sealed class PreparedPoll
{
    public const int MostOptions = 12;

    private PreparedPoll() { }

    internal PreparedPoll(Guid sessionId, int order, LocalText question, IReadOnlyList<LocalText> options, int most) =>
        (Id, SessionId, Order, Question, Options, Most) = (Guid.CreateVersion7(), sessionId, order, question, [.. options], most);

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public int Order { get; private set; }

    /// <summary>As typed; a question that is asked in one language only stands in <see cref="LocalText.Ar"/>.</summary>
    public LocalText Question { get; private set; } = new("");
    public List<LocalText> Options { get; private set; } = [];

    /// <summary>How many options one participant may choose.</summary>
    public int Most { get; private set; }
}
