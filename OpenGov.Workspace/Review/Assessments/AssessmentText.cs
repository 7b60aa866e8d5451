using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Review;

/// <summary>What the administration itself says of revising its commitment.</summary>
public enum Stance { Revise, Keep }

/// <summary>How far an activity has come. Postponed: it will be done later, which is not the same as giving it up.</summary>
public enum Progress { NotStarted, Limited, Substantial, Complete, Postponed }

/// <summary>What an administration says of its commitment: what was done, what stood in the way, and what it would change.</summary>
/// <param name="IsFinal">Whether the stance is a settled decision or may still be discussed; null while it is not said.</param>
public sealed record AssessmentText(
    string Achievements, string Constraints, string Challenges, string Changes, Stance? Stance, string StanceReason, bool? IsFinal,
    IReadOnlyList<ActivityProgress> Activities)
{
    public const int Longest = 20_000, LongestName = 400, MostActivities = 60, MostLinks = 12;

    public static readonly AssessmentText Empty = new("", "", "", "", null, "", null, []);

    public bool Same(AssessmentText other) =>
        this with { Activities = [] } == other with { Activities = [] } && SameActivities(other);

    public bool SameActivities(AssessmentText other) => Activities.SequenceEqual(other.Activities);

    /// <summary>As typed, made safe to keep; null when a text arrived broken or is longer than anybody reads.</summary>
    public AssessmentText? Clean()
    {
        if (Activities.Count > MostActivities) return null;
        string?[] texts = [Plain(Achievements), Plain(Constraints), Plain(Challenges), Plain(Changes), Plain(StanceReason)];
        var activities = Activities.Select(activity => activity.Clean()).ToList();
        return Array.IndexOf(texts, null) >= 0 || activities.Contains(null)
            ? null
            : new AssessmentText(texts[0]!, texts[1]!, texts[2]!, texts[3]!, Stance, texts[4]!, IsFinal, [.. activities.OfType<ActivityProgress>()]);
    }

    /// <summary>What is still missing before it can be shared.</summary>
    public IEnumerable<Refusal> Gaps()
    {
        if (string.IsNullOrWhiteSpace(Achievements)) yield return ReviewRefusals.AchievementsMissing;
        if (Stance is null) yield return ReviewRefusals.StanceMissing;
        if (string.IsNullOrWhiteSpace(StanceReason)) yield return ReviewRefusals.StanceReasonMissing;
        if (IsFinal is null) yield return ReviewRefusals.FinalityMissing;
        foreach (var (i, activity) in Activities.Index())
        {
            if (string.IsNullOrWhiteSpace(activity.Name)) yield return ReviewRefusals.ActivityUnnamed.About(i + 1);
            if (activity.Progress is null) yield return ReviewRefusals.ProgressMissing.About(i + 1);
            if (activity.Evidence.Any(link => !link.LeadsSomewhere)) yield return ReviewRefusals.EvidenceWrong.About(i + 1);
        }
    }

    internal static string? Plain(string? typed) => SafeText.TryClean(typed ?? "", out var clean) && clean.Length <= Longest ? clean : null;
}

/// <summary>An activity by the name it has in the plan, and how far it has come.</summary>
/// <param name="Id">Tells two activities apart while their names are still being typed.</param>
public sealed record ActivityProgress(Guid Id, string Name, Progress? Progress, string Note, IReadOnlyList<EvidenceLink> Evidence)
{
    public bool Equals(ActivityProgress? other) =>
        other is not null && (Id, Name, Progress, Note) == (other.Id, other.Name, other.Progress, other.Note) && Evidence.SequenceEqual(other.Evidence);

    public override int GetHashCode() => HashCode.Combine(Id, Name, Progress, Note);

    public ActivityProgress? Clean()
    {
        if (Evidence.Count > AssessmentText.MostLinks) return null;
        var (name, note) = (AssessmentText.Plain(Name), AssessmentText.Plain(Note));
        var links = Evidence.Select(link => (Label: AssessmentText.Plain(link.Label), Url: AssessmentText.Plain(link.Url?.Trim()))).ToList();
        return name is null || name.Length > AssessmentText.LongestName || note is null || links.Exists(link => link.Label is null || link.Url is null)
            ? null
            : new ActivityProgress(Id, name, Progress, note, links.ConvertAll(link => new EvidenceLink(link.Label!, link.Url!)));
    }
}

/// <summary>Where something that was done can be seen.</summary>
public sealed record EvidenceLink(string Label, string Url)
{
    public bool LeadsSomewhere => Typed.LeadsToTheWeb(Url);
}
