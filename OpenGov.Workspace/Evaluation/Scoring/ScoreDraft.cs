using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What somebody has written on a sheet so far.</summary>
/// <param name="Points">By criterion; a criterion not scored yet is absent.</param>
/// <param name="Comments">By criterion; one without a comment is absent.</param>
public sealed record ScoreDraft(IReadOnlyDictionary<Guid, int> Points, IReadOnlyDictionary<Guid, string> Comments, string? Overall)
{
    public const int LongestComment = 1_000, LongestOverall = 2_000;

    public static readonly ScoreDraft Empty = new(new Dictionary<Guid, int>(), new Dictionary<Guid, string>(), null);

    public int MissingOn(GridShape grid) => grid.Criteria.Count(criterion => !Points.ContainsKey(criterion));

    /// <summary>As it is kept: texts made safe, nothing off the grid.</summary>
    public Result<ScoreDraft> CleanFor(GridShape grid)
    {
        var comments = new Dictionary<Guid, string>();
        foreach (var (criterion, typed) in Comments)
        {
            var comment = Cleaned(typed, LongestComment);
            if (!comment.Ok) return comment.Refusal!;
            if (comment.Value is { Length: > 0 } text && grid.Criteria.Contains(criterion)) comments[criterion] = text;
        }

        var overall = Cleaned(Overall ?? "", LongestOverall);
        if (!overall.Ok) return overall.Refusal!;
        var points = Points.Where(score => grid.Criteria.Contains(score.Key)).ToDictionary();
        return points.Values.Any(given => given < grid.Lowest || given > grid.Highest)
            ? EvaluationRefusals.PointsOffScale.About(grid.Lowest, grid.Highest)
            : new ScoreDraft(points, comments, overall.Value is { Length: > 0 } kept ? kept : null);
    }

    private static Result<string> Cleaned(string typed, int longest)
    {
        if (!SafeText.TryClean(typed, out var clean)) return EvaluationRefusals.TextDamaged;
        clean = clean.TrimEnd();
        return clean.Length <= longest ? clean : EvaluationRefusals.CommentTooLong.About(longest, clean.Length);
    }
}

/// <summary>A sealed envelope, opened: the very text that was committed to, its nonce, and what it says.</summary>
public sealed record OpenedScores(string Payload, byte[] Nonce, ScoreDraft Scores);
