using System.Text.Encodings.Web;
using System.Text.Json;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A grid as the one text that stands for it: what both sides adopted, and what its hash is of.</summary>
public static class GridText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(EvaluationGrid grid) => JsonSerializer.Serialize(new
    {
        format = "ogw-grid-v1",
        grid.Id,
        grid.PlanId,
        grid.Number,
        grid.Name,
        grid.Lowest,
        grid.Highest,
        grid.Tolerance,
        grid.ShowsSeals,
        criteria = grid.Criteria.OrderBy(c => c.Order).Select(c => new
        {
            c.Id,
            c.Order,
            c.Name,
            c.Question,
            c.Weight,
            c.Gate,
            scale = c.Scale.OrderBy(s => s.Points).Select(s => new { s.Points, s.Meaning }),
        }),
    }, Json);

    /// <summary>The hash of what a grid says now; once adopted, its <see cref="EvaluationGrid.Hash"/>.</summary>
    public static string FingerprintOf(EvaluationGrid grid) => Fingerprint.Of(Of(grid));
}
