using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenGov.Workspace.Adoption;

/// <summary>What the record says was answered.</summary>
internal static class AnswerText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>SHA-256 in lower-case hexadecimal of number, outcome, answer and the revision with the change.</summary>
    public static string HashOf(PublicComment comment) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new object?[] { comment.Number, comment.Outcome?.ToString(), comment.Answer, comment.ChangedCardId, comment.ChangedRevision }, Plain))));
}
