using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A sheet as the one text that is encrypted, committed to and, once shown, given out. See docs/scoring-protocol.md.</summary>
public static class ScorePayload
{
    public const string Format = "ogw-score-v1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(GridShape grid, ScoreDraft draft) => JsonSerializer.Serialize(new Sheet(
        Format, grid.Hash,
        [.. grid.Criteria.Select(criterion => new Score(
            criterion,
            draft.Points.TryGetValue(criterion, out var points) ? points : null,
            draft.Comments.GetValueOrDefault(criterion)))],
        draft.Overall), Json);

    /// <exception cref="JsonException">It is no sheet.</exception>
    public static ScoreDraft Read(string payload)
    {
        var sheet = JsonSerializer.Deserialize<Sheet>(payload, Json);
        if (sheet is not { Format: Format, Scores: not null }) throw new JsonException("Not a sheet of this format.");
        return new ScoreDraft(
            sheet.Scores.Where(score => score.Points is not null).ToDictionary(score => score.Criterion, score => score.Points!.Value),
            sheet.Scores.Where(score => score.Comment is not null).ToDictionary(score => score.Criterion, score => score.Comment!),
            sheet.Overall);
    }

    private sealed record Sheet(string Format, string Grid, IReadOnlyList<Score> Scores, string? Overall);

    private sealed record Score(Guid Criterion, int? Points, string? Comment);
}
