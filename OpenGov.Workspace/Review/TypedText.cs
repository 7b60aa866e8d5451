using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Review;

/// <summary>What people type in the review, made safe to keep.</summary>
internal static class TypedText
{
    /// <returns>Without space at the ends; null when it arrived broken or is longer than allowed.</returns>
    public static string? Of(string? typed, int longest) =>
        SafeText.TryClean(typed ?? "", out var clean) && clean.Trim() is var text && text.Length <= longest ? text : null;

    /// <returns>One line; null when it arrived broken or is longer than allowed.</returns>
    public static string? Line(string? typed, int longest) =>
        SafeText.TryCleanLine(typed ?? "", out var clean) && clean.Length <= longest ? clean : null;
}
