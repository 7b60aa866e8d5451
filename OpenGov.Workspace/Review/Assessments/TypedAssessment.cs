namespace OpenGov.Workspace.Review;

/// <summary>An assessment while it is being typed.</summary>
public sealed class TypedAssessment
{
    public string Achievements { get; set; } = "";
    public string Constraints { get; set; } = "";
    public string Challenges { get; set; } = "";
    public string Changes { get; set; } = "";
    public Stance? Stance { get; set; }
    public string StanceReason { get; set; } = "";
    public bool? IsFinal { get; set; }
    public List<TypedActivity> Activities { get; private set; } = [];

    public AssessmentText ToText() => new(
        Achievements, Constraints, Challenges, Changes, Stance, StanceReason, IsFinal,
        [.. Activities.Select(a => new ActivityProgress(a.Id, a.Name, a.Progress, a.Note, [.. a.Evidence.Select(e => new EvidenceLink(e.Label, e.Url))]))]);

    /// <summary>Takes what is kept; rows stay the same objects where nothing changed, so that the cursor stays in its field.</summary>
    public void Take(AssessmentText text)
    {
        (Achievements, Constraints, Challenges, Changes) = (text.Achievements, text.Constraints, text.Challenges, text.Changes);
        (Stance, StanceReason, IsFinal) = (text.Stance, text.StanceReason, text.IsFinal);
        if (!ToText().SameActivities(text)) Activities = [.. text.Activities.Select(TypedActivity.Of)];
    }
}

public sealed class TypedActivity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Name { get; set; } = "";
    public Progress? Progress { get; set; }
    public string Note { get; set; } = "";
    public List<TypedLink> Evidence { get; } = [];

    public static TypedActivity Of(ActivityProgress activity)
    {
        var typed = new TypedActivity { Id = activity.Id, Name = activity.Name, Progress = activity.Progress, Note = activity.Note };
        typed.Evidence.AddRange(activity.Evidence.Select(link => new TypedLink { Label = link.Label, Url = link.Url }));
        return typed;
    }
}

public sealed class TypedLink
{
    public string Label { get; set; } = "";
    public string Url { get; set; } = "";
}
