using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Adoption;

/// <summary>OGP's scale of completion.</summary>
public enum Completion { NotStarted, Limited, Substantial, Complete, NoEvidence }

/// <summary>How far an activity or an indicator of an adopted commitment has come, as the institution in charge says, with its evidence.</summary>
public sealed class ProgressReport
{
    public const int LongestText = 4_000, LongestValue = 300, LongestLink = 1_000;

    private ProgressReport() { }

    public ProgressReport(Guid planId, Guid commitmentId, Guid itemId, ProgressMatter matter, Guid? by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PlanId, CommitmentId, ItemId, By, At) = (planId, commitmentId, itemId, by, at);
        (Status, Value, Text, Link, AsOf) = (matter.Status, matter.Value, matter.Text, matter.Link, matter.AsOf);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid CommitmentId { get; private set; }

    /// <summary>Of the activity or indicator, as its card names it.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Of an activity.</summary>
    public ActivityStatus? Status { get; private set; }

    /// <summary>Of an indicator, in words or figures.</summary>
    public string? Value { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>The evidence.</summary>
    public string? Link { get; private set; }

    /// <summary>The day for which it says so.</summary>
    public DateOnly AsOf { get; private set; }
    public Guid? By { get; private set; }
    public DateTime At { get; private set; }
}

/// <param name="Link">The evidence.</param>
public sealed record ProgressMatter(ActivityStatus? Status, string? Value, string Text, string? Link, DateOnly AsOf);

/// <summary>How complete a commitment is in the eyes of one side. The two sides speak for themselves and need not agree.</summary>
public sealed class CompletionClaim
{
    public const int LongestReason = 4_000, LongestLink = 1_000;

    private CompletionClaim() { }

    public CompletionClaim(Guid planId, Guid commitmentId, Side side, CompletionMatter matter, Guid? by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PlanId, CommitmentId, Side, By, At) = (planId, commitmentId, side, by, at);
        (Completion, Reason, Link, AsOf) = (matter.Completion, matter.Reason, matter.Link, matter.AsOf);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid CommitmentId { get; private set; }
    public Side Side { get; private set; }
    public Completion Completion { get; private set; }
    public string Reason { get; private set; } = "";
    public string? Link { get; private set; }
    public DateOnly AsOf { get; private set; }
    public Guid? By { get; private set; }
    public DateTime At { get; private set; }
}

/// <param name="Link">The evidence.</param>
public sealed record CompletionMatter(Completion Completion, string Reason, string? Link, DateOnly AsOf);
