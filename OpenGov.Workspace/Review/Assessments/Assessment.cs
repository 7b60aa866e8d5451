using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Review;

public enum AssessmentState { Draft, Submitted }

/// <summary>What the lead administration says of its commitment half-way through the plan: one version of it.</summary>
/// <remarks>
/// A draft belongs to the administration's own people and the secretariat. Submitted, it is shared with both sides at
/// once and never changes again: a correction is the next version, and the old one stays.
/// </remarks>
public sealed class Assessment
{
    private Assessment() { }

    public Assessment(Guid planId, Guid commitmentId, Guid bodyId, int number, AssessmentText text)
    {
        Id = Guid.CreateVersion7();
        (PlanId, CommitmentId, BodyId, Number, Text, Version) = (planId, commitmentId, bodyId, number, text, 1);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid CommitmentId { get; private set; }

    /// <summary>The administration that led the commitment when this was written.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>1, 2, 3 … within its commitment.</summary>
    public int Number { get; private set; }
    public AssessmentState State { get; private set; }
    public AssessmentText Text { get; private set; } = AssessmentText.Empty;
    public Guid? WrittenBy { get; private set; }
    public DateTime? WrittenAt { get; private set; }
    public Guid? SubmittedBy { get; private set; }
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>The secretariat entered what the administration had sent.</summary>
    public bool OnBehalf { get; private set; }

    /// <summary>When the public could read it.</summary>
    public DateTime? PublishedAt { get; private set; }
    public int Version { get; private set; }

    public Result Write(AssessmentText text, Guid? account, DateTime at)
    {
        if (State is AssessmentState.Submitted) return ReviewRefusals.AlreadySubmitted;
        (Text, WrittenBy, WrittenAt) = (text, account, at);
        Version++;
        return Result.Done;
    }

    public Result Submit(Guid? account, DateTime at, bool onBehalf)
    {
        if (State is AssessmentState.Submitted) return ReviewRefusals.AlreadySubmitted;
        if (Text.Gaps().FirstOrDefault() is { } gap) return gap;
        (State, SubmittedBy, SubmittedAt, OnBehalf) = (AssessmentState.Submitted, account, at, onBehalf);
        Version++;
        return Result.Done;
    }

    public void Publish(DateTime at)
    {
        if (State is AssessmentState.Draft || PublishedAt is not null) return;
        PublishedAt = at;
        Version++;
    }
}
