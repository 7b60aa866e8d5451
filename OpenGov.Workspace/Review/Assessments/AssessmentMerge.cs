namespace OpenGov.Workspace.Review;

/// <summary>A part of an assessment that is written on its own.</summary>
public enum AssessmentField { Achievements, Constraints, Challenges, Changes, Stance, StanceReason, IsFinal, Activities }

/// <summary>Two people of one administration write its assessment: what each of them changed is kept, field by field.</summary>
internal static class AssessmentMerge
{
    /// <param name="seen">What the person wrote on.</param>
    /// <param name="typed">What they made of it.</param>
    /// <returns>The text with everything in it, and the fields that somebody else has changed otherwise; those keep what was saved first.</returns>
    public static (AssessmentText Text, IReadOnlyList<AssessmentField> Clashes) Into(AssessmentText current, AssessmentText seen, AssessmentText typed)
    {
        var (text, clashes) = (current, new List<AssessmentField>());
        foreach (var field in Enum.GetValues<AssessmentField>())
        {
            if (Same(field, seen, typed) || Same(field, current, typed)) continue;
            if (Same(field, current, seen)) text = Taking(field, text, typed);
            else clashes.Add(field);
        }
        return (text, clashes);
    }

    public static AssessmentText Taking(AssessmentField field, AssessmentText text, AssessmentText from) => field switch
    {
        AssessmentField.Achievements => text with { Achievements = from.Achievements },
        AssessmentField.Constraints => text with { Constraints = from.Constraints },
        AssessmentField.Challenges => text with { Challenges = from.Challenges },
        AssessmentField.Changes => text with { Changes = from.Changes },
        AssessmentField.Stance => text with { Stance = from.Stance },
        AssessmentField.StanceReason => text with { StanceReason = from.StanceReason },
        AssessmentField.IsFinal => text with { IsFinal = from.IsFinal },
        _ => text with { Activities = from.Activities },
    };

    private static bool Same(AssessmentField field, AssessmentText a, AssessmentText b) => Taking(field, a, b).Same(a);
}
