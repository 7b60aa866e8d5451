using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Review;

/// <summary>A decision as the one text that stands for it: what both sides signed, and what its hash is of.</summary>
public static class DecisionText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Of(ReviewDecision decision) => JsonSerializer.Serialize(new
    {
        format = "ogw-review-v1",
        decision.Id,
        decision.PlanId,
        decision.Number,
        lines = decision.Lines,
        themes = decision.Themes,
    }, Json);

    /// <summary>The hash of what it says now; once approved, its <see cref="ReviewDecision.Hash"/>.</summary>
    public static string FingerprintOf(ReviewDecision decision) => Fingerprint.Of(Of(decision));
}
