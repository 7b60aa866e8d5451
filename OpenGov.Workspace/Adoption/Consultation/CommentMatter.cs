using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Adoption;

/// <summary>What a comment says and of what it speaks.</summary>
/// <param name="Section">Of the card, by the names of a card's sections; null for all of it.</param>
/// <param name="Quote">Words of that section.</param>
public sealed record CommentMatter(string Text, Guid? CardId = null, string? Section = null, string? Quote = null, Guid? ThemeId = null)
{
    /// <summary>SHA-256 in lower-case hexadecimal of number, text, card, section and quote: what the record says was received.</summary>
    public string Hash(int number) => Fingerprint.Of(CanonicalText.Of(number, Text, CardId, Section, Quote));
}
