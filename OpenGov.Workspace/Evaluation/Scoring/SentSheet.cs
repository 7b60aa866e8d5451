using System.Globalization;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A sheet as its form sends it.</summary>
internal sealed record SentSheet(int Version, ScoreDraft Draft, bool Seals)
{
    /// <summary>Names of the form's fields.</summary>
    public const string VersionField = "version", OverallField = "overall", Do = "do", Seal = "seal", Keep = "keep";

    public static string PointsField(Guid criterion) => $"criterion-{criterion}";
    public static string CommentField(Guid criterion) => $"comment-{criterion}";

    public static SentSheet Of(IFormCollection form, IReadOnlyList<CriterionView> criteria)
    {
        var points = new Dictionary<Guid, int>();
        var comments = new Dictionary<Guid, string>();
        foreach (var criterion in criteria)
        {
            if (int.TryParse(form[PointsField(criterion.Id)], NumberStyles.None, CultureInfo.InvariantCulture, out var given)) points[criterion.Id] = given;
            if (form[CommentField(criterion.Id)].ToString() is { Length: > 0 } comment) comments[criterion.Id] = comment;
        }

        _ = int.TryParse(form[VersionField], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return new SentSheet(version, new ScoreDraft(points, comments, form[OverallField].ToString()), form[Do] == Seal);
    }
}
