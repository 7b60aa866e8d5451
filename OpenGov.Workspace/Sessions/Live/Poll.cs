using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>Prepared: seen by those who lead. Open: the room votes. Closed: counted for good.</summary>
public enum PollState { Prepared, Open, Closed }

/// <summary>A poll of the room.</summary>
public sealed class Poll
{
    public const int MostOptions = 12, LongestText = 300;

    private readonly List<PollOption> _options = [];

    private Poll() { }

    /// <param name="mostChoices">How many options one ballot may name.</param>
    /// <param name="isBinding">Only ballots of those who entered a code from a slip are taken.</param>
    /// <param name="id">Of the question that was written down when the session was planned; null for a poll of the room's own.</param>
    public Poll(Guid sessionId, int order, LocalText text, IReadOnlyList<LocalText> options, int mostChoices, bool isBinding, Guid? id = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Count, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostChoices, options.Count);
        Id = id ?? Guid.CreateVersion7();
        (SessionId, Order, Text, MostChoices, IsBinding) = (sessionId, order, text, mostChoices, isBinding);
        foreach (var option in options) _options.Add(new PollOption(Id, _options.Count + 1, option));
        Version = 1;
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public int Order { get; private set; }
    public LocalText Text { get; private set; } = new("");
    public int MostChoices { get; private set; }
    public bool IsBinding { get; private set; }
    public PollState State { get; private set; }
    public DateTime? OpenedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The room sees how the votes stand, also while it is open.</summary>
    public bool ResultsShown { get; private set; }

    /// <summary>Counted at its end.</summary>
    public int? Ballots { get; private set; }

    /// <summary>Over its ballots at its end, hexadecimal.</summary>
    public string? Hash { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<PollOption> Options => _options;

    public void Open(DateTime at)
    {
        (State, OpenedAt) = (PollState.Open, at);
        Version++;
    }

    public void Close(CountedPoll counted, DateTime at)
    {
        (State, ClosedAt, Ballots, Hash) = (PollState.Closed, at, counted.Ballots, counted.Hash);
        foreach (var option in _options) option.Count(counted.Votes[option.Order - 1]);
        Version++;
    }

    public void ShowResults(bool shown)
    {
        ResultsShown = shown;
        Version++;
    }
}

/// <summary>What can be chosen in a poll.</summary>
public sealed class PollOption
{
    private PollOption() { }

    internal PollOption(Guid pollId, int order, LocalText text) => (PollId, Order, Text) = (pollId, order, text);

    public Guid PollId { get; private set; }
    public int Order { get; private set; }
    public LocalText Text { get; private set; } = new("");

    /// <summary>Counted at the poll's end.</summary>
    public int? Votes { get; private set; }

    internal void Count(int votes) => Votes = votes;
}

/// <summary>What one participant chose in a poll. One row, however often it was sent: the last choice counts while the poll is open.</summary>
public sealed class Ballot
{
    private Ballot() { }

    public Ballot(Guid pollId, Guid participantId, string choices, DateTime at, long sent) =>
        (PollId, ParticipantId, Choices, At, Sent) = (pollId, participantId, choices, at, sent);

    public Guid PollId { get; private set; }
    public Guid ParticipantId { get; private set; }

    /// <summary>Numbers of options, ascending, with commas between.</summary>
    public string Choices { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>The telephone's number of the message, which only grows: one that arrives late or twice changes nothing.</summary>
    public long Sent { get; private set; }
}
