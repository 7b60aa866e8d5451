using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Missing: the deadline's rule closed it before it was sealed.</summary>
public enum SheetState { Empty, Draft, Sealed, Shown, Missing }

/// <summary>One side's scores of one proposal, readable by its author alone until both sides' are shown.</summary>
/// <remarks>
/// Draft and sealed scores are one encrypted envelope of constant length: nothing about them, not even how much was
/// written, can be read from the database.
/// </remarks>
public sealed class ScoreSheet
{
    private readonly List<GivenScore> _scores = [];

    private ScoreSheet() { }

    internal ScoreSheet(Guid scoredProposalId, Side side, Guid? authorId)
    {
        Id = Guid.CreateVersion7();
        (ScoredProposalId, Side, AuthorId, Version) = (scoredProposalId, side, authorId, 1);
    }

    public Guid Id { get; private set; }
    public Guid ScoredProposalId { get; private set; }
    public Side Side { get; private set; }

    /// <summary>The account that scores: the co-lead, or who took over; null while the side has nobody.</summary>
    public Guid? AuthorId { get; private set; }
    public SheetState State { get; private set; }

    /// <summary>The encrypted scores; null before the first is written, and once shown.</summary>
    public byte[]? Envelope { get; private set; }

    /// <summary>SHA-256 in hexadecimal, as the record and the author's receipt have it; null until sealed.</summary>
    public string? Commitment { get; private set; }
    public DateTime? SealedAt { get; private set; }

    /// <summary>Sealed after the deadline.</summary>
    public bool IsLate { get; private set; }

    /// <summary>The text that was committed to, once shown.</summary>
    public string? Payload { get; private set; }

    /// <summary>The 32 bytes, in hexadecimal, that kept the commitment from being guessed, once shown.</summary>
    public string? Nonce { get; private set; }
    public int Version { get; private set; }

    /// <summary>Empty until shown.</summary>
    public IReadOnlyList<GivenScore> Scores => _scores;

    /// <summary>Overall remark, once shown.</summary>
    public string? Overall { get; private set; }

    public Result Keep(byte[] envelope)
    {
        if (State is not (SheetState.Empty or SheetState.Draft)) return EvaluationRefusals.SheetIsSealed;
        (Envelope, State) = (envelope, SheetState.Draft);
        Version++;
        return Result.Done;
    }

    public Result Seal(byte[] envelope, string commitment, DateTime at, bool late)
    {
        if (State is not (SheetState.Empty or SheetState.Draft)) return EvaluationRefusals.SheetIsSealed;
        (Envelope, Commitment, SealedAt, IsLate, State) = (envelope, commitment, at, late, SheetState.Sealed);
        Version++;
        return Result.Done;
    }

    /// <summary>To another of the same side: what the first had written goes with them.</summary>
    internal void HandTo(Guid? account)
    {
        (AuthorId, Envelope, State) = (account, null, SheetState.Empty);
        Version++;
    }

    internal void Unseal()
    {
        if (State is not SheetState.Sealed) return;
        (State, Commitment, SealedAt, IsLate) = (SheetState.Draft, null, null, false);
        Version++;
    }

    internal void Show(OpenedScores? opened)
    {
        if (opened is null) State = SheetState.Missing;
        else
        {
            (Payload, Nonce, Overall, State) = (opened.Payload, Convert.ToHexStringLower(opened.Nonce), opened.Scores.Overall, SheetState.Shown);
            _scores.AddRange(opened.Scores.Points.Select(score =>
                new GivenScore(Id, score.Key, score.Value, opened.Scores.Comments.GetValueOrDefault(score.Key))));
        }
        Envelope = null;
        Version++;
    }
}

/// <summary>What one side gave on one criterion, once shown. It never changes.</summary>
public sealed class GivenScore
{
    private GivenScore() { }

    internal GivenScore(Guid sheetId, Guid criterionId, int points, string? comment) =>
        (SheetId, CriterionId, Points, Comment) = (sheetId, criterionId, points, comment);

    public Guid SheetId { get; private set; }
    public Guid CriterionId { get; private set; }
    public int Points { get; private set; }
    public string? Comment { get; private set; }
}
