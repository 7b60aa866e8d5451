using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Adoption;

/// <summary>What the record says was answered.</summary>
internal static class AnswerText
{
    /// <summary>SHA-256 in lower-case hexadecimal of number, outcome, answer and the revision with the change.</summary>
    public static string HashOf(PublicComment comment) => Fingerprint.Of(CanonicalText.Of(
        comment.Number, comment.Outcome?.ToString(), comment.Answer, comment.ChangedCardId, comment.ChangedRevision));
}
