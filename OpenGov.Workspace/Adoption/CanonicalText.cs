using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenGov.Workspace.Adoption;

/// <summary>Parts of a matter as the one text that its fingerprint is of: a JSON array, letters as they are.</summary>
internal static class CanonicalText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(params object?[] parts) => JsonSerializer.Serialize(parts, Plain);
}
