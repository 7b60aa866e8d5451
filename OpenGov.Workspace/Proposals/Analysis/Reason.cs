using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>The words that explain a decision; published with it, so they are mandatory.</summary>
internal static class Reason
{
    public const int Longest = 4000;

    public static Result<string> Clean(string typed)
    {
        if (!SafeText.TryClean(typed, out var clean)) return ProposalsRefusals.TextDamaged;
        clean = clean.Trim();
        if (clean.Length == 0) return ProposalsRefusals.ReasonMissing;
        return clean.Length <= Longest ? clean : ProposalsRefusals.ReasonTooLong.About(Longest, clean.Length);
    }
}
