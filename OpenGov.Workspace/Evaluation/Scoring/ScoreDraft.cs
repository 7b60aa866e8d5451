namespace OpenGov.Workspace.Evaluation;

/// <summary>What somebody has written on a sheet so far.</summary>
/// <param name="Points">By criterion; a criterion not scored yet is absent.</param>
/// <param name="Comments">By criterion; one without a comment is absent.</param>
public sealed record ScoreDraft(IReadOnlyDictionary<Guid, int> Points, IReadOnlyDictionary<Guid, string> Comments, string? Overall)
{
    public const int LongestComment = 1_000, LongestOverall = 2_000;

    public static readonly ScoreDraft Empty = new(new Dictionary<Guid, int>(), new Dictionary<Guid, string>(), null);

    public bool IsCompleteFor(EvaluationGrid grid) => grid.Criteria.All(criterion => Points.ContainsKey(criterion.Id));
}

/// <summary>A sealed envelope, opened: the very text that was committed to, its nonce, and what it says.</summary>
public sealed record OpenedScores(string Payload, byte[] Nonce, ScoreDraft Scores);
