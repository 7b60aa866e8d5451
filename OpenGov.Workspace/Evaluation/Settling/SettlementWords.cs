using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What people write while they settle a score, made safe to keep.</summary>
internal static class SettlementWords
{
    public static Result<string> Reason(string typed)
    {
        if (!SafeText.TryClean(typed, out var clean)) return EvaluationRefusals.TextDamaged;
        clean = clean.Trim();
        if (clean.Length == 0) return EvaluationRefusals.ReasonMissing;
        return clean.Length <= Settlement.LongestReason ? clean : EvaluationRefusals.ReasonTooLong.About(Settlement.LongestReason);
    }

    public static Result<string> Remark(string typed)
    {
        if (!SafeText.TryClean(typed, out var clean)) return EvaluationRefusals.TextDamaged;
        clean = clean.Trim();
        if (clean.Length == 0) return EvaluationRefusals.RemarkMissing;
        return clean.Length <= SettlementRemark.Longest ? clean : EvaluationRefusals.RemarkTooLong.About(SettlementRemark.Longest);
    }
}
