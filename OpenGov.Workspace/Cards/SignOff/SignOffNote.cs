using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>Why a card goes back, or a link is given up: mandatory, and read by both sides.</summary>
internal static class SignOffNote
{
    public static Result<string> Clean(string typed, int longest = CardReview.LongestNote)
    {
        if (!SafeText.TryClean(typed, out var clean)) return CardsRefusals.TextDamaged;
        clean = clean.Trim();
        if (clean.Length == 0) return CardsRefusals.ReasonMissing;
        return clean.Length <= longest ? clean : CardsRefusals.TextTooLong.About(longest);
    }
}
