namespace OpenGov.Workspace.Sessions;

/// <summary>OnBoard: for everybody to see. SetAside: taken from it, kept in the session's data.</summary>
public enum BoardState { OnBoard, SetAside }

/// <summary>A problem that the room sees, on the problem board.</summary>
public sealed class Problem
{
    public const int Longest = 400;

    private Problem() { }

    public Problem(Guid sessionId, int number, Guid? notedBy, string text, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SessionId, Number, NotedBy, Text, At) = (sessionId, number, notedBy, text, at);
        Version = 1;
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }

    /// <summary>By which it is called in the room; 1, 2, 3 … of the session.</summary>
    public int Number { get; private set; }
    public Guid? ParticipantId { get; private set; }

    /// <summary>The account that noted it for the room.</summary>
    public Guid? NotedBy { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <inheritdoc cref="Ballot.Sent"/>
    public long? Sent { get; private set; }
    public BoardState State { get; private set; }

    /// <summary>The problem that stands for it. It keeps its own words and who noted it.</summary>
    public Guid? MergedInto { get; private set; }
    public int Version { get; private set; }

    public void Merge(Guid? into)
    {
        MergedInto = into;
        Version++;
    }

    public void Reword(string text)
    {
        Text = text;
        Version++;
    }

    public void Move(BoardState state)
    {
        State = state;
        Version++;
    }
}

/// <summary>A solution to a problem of the board, or a proposal of a participant's own, with what it is expected to bring.</summary>
public sealed class Solution
{
    public const int Longest = 2_000, LongestResult = 1_000;

    private Solution() { }

    public Solution(Guid sessionId, int number, Guid? problemId, Guid? notedBy, string text, string? expectedResult, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SessionId, Number, ProblemId, NotedBy, Text, ExpectedResult, At) = (sessionId, number, problemId, notedBy, text, expectedResult, at);
        Version = 1;
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }

    /// <summary>By which it is called in the room; 1, 2, 3 … of the session.</summary>
    public int Number { get; private set; }

    /// <summary>Null: it stands for itself.</summary>
    public Guid? ProblemId { get; private set; }
    public Guid? ParticipantId { get; private set; }

    /// <summary>The account that noted it for the room.</summary>
    public Guid? NotedBy { get; private set; }
    public string Text { get; private set; } = "";
    public string? ExpectedResult { get; private set; }
    public DateTime At { get; private set; }

    /// <inheritdoc cref="Ballot.Sent"/>
    public long? Sent { get; private set; }
    public BoardState State { get; private set; }

    /// <summary>The proposal of the register that it became.</summary>
    public Guid? ProposedAs { get; private set; }
    public int Version { get; private set; }

    public void Reword(Guid? problemId, string text, string? expectedResult)
    {
        (ProblemId, Text, ExpectedResult) = (problemId, text, expectedResult);
        Version++;
    }

    public void Move(BoardState state)
    {
        State = state;
        Version++;
    }

    /// <summary>It is in the register now.</summary>
    public void BecomeProposal(Guid proposalId)
    {
        ProposedAs = proposalId;
        Version++;
    }
}
