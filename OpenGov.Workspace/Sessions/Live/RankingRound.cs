namespace OpenGov.Workspace.Sessions;

/// <summary>Points: each participant shares out a number of points. Pairwise: each says of two which weighs more, pair by pair.</summary>
public enum RankingMethod { Points, Pairwise }

/// <summary>The room puts the problems of its board in order. See docs/live-room.md for how it is counted.</summary>
public sealed class RankingRound
{
    public const int MostProblems = 20, MostPoints = 100;

    private readonly List<RankedProblem> _problems = [];

    private RankingRound() { }

    /// <param name="points">That one participant may share out; 0 when problems are compared in pairs.</param>
    public RankingRound(Guid sessionId, int order, RankingMethod method, int points, IEnumerable<Guid> problems, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SessionId, Order, Method, Points, OpenedAt) = (sessionId, order, method, points, at);
        foreach (var problem in problems) _problems.Add(new RankedProblem(Id, _problems.Count + 1, problem));
        Version = 1;
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public int Order { get; private set; }
    public RankingMethod Method { get; private set; }
    public int Points { get; private set; }
    public DateTime OpenedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The room sees the order, also while it is open.</summary>
    public bool ResultsShown { get; private set; }

    /// <summary>Counted at its end.</summary>
    public int? Ballots { get; private set; }

    /// <summary>Over its ballots at its end, hexadecimal.</summary>
    public string? Hash { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<RankedProblem> Problems => _problems;
    public bool IsOpen => ClosedAt is null;

    public void Close(CountedRanking counted, DateTime at)
    {
        (ClosedAt, Ballots, Hash, ResultsShown) = (at, counted.Ballots, counted.Hash, true);
        foreach (var problem in _problems) problem.Stand(counted.Standings[problem.Order - 1]);
        Version++;
    }

    public void ShowResults(bool shown)
    {
        ResultsShown = shown;
        Version++;
    }
}

/// <summary>A problem in a ranking, and where it came out.</summary>
public sealed class RankedProblem
{
    private RankedProblem() { }

    internal RankedProblem(Guid roundId, int order, Guid problemId) => (RoundId, Order, ProblemId) = (roundId, order, problemId);

    public Guid RoundId { get; private set; }

    /// <summary>By which ballots name it.</summary>
    public int Order { get; private set; }
    public Guid ProblemId { get; private set; }

    /// <summary>Points, or half points of comparisons won (two) and tied (one).</summary>
    public int? Score { get; private set; }

    /// <summary>1 is first; those with the same score share a place.</summary>
    public int? Place { get; private set; }

    internal void Stand(Standing standing) => (Score, Place) = (standing.Score, standing.Place);
}

/// <summary>How one participant orders the problems. One row, however often it was sent: the last one counts while the ranking is open.</summary>
public sealed class RankingBallot
{
    private RankingBallot() { }

    public RankingBallot(Guid roundId, Guid participantId, string choices, DateTime at, long sent) =>
        (RoundId, ParticipantId, Choices, At, Sent) = (roundId, participantId, choices, at, sent);

    public Guid RoundId { get; private set; }
    public Guid ParticipantId { get; private set; }

    /// <summary>Points: <c>2:5,4:3</c>, five for the second problem, three for the fourth. Pairs: <c>1>2,3>1</c>, the first weighs more than the second.</summary>
    public string Choices { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <inheritdoc cref="Ballot.Sent"/>
    public long Sent { get; private set; }
}
