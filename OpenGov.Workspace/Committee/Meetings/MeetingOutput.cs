using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

/// <summary>Something a meeting came to. It is an action only once somebody owns it and it has a due date.</summary>
public sealed class MeetingOutput
{
    public const int LongestNote = 2_000;

    private MeetingOutput() { }

    internal MeetingOutput(Guid meetingId, int order, LocalText text, Guid? pointId)
    {
        Id = Guid.CreateVersion7();
        (MeetingId, Order, Text, PointId, Version) = (meetingId, order, text, pointId, 1);
    }

    public Guid Id { get; private set; }
    public Guid MeetingId { get; private set; }
    public int Order { get; private set; }
    public LocalText Text { get; private set; } = new("");

    /// <summary>The point of the agenda it came from, when one did.</summary>
    public Guid? PointId { get; private set; }

    /// <summary>Null while it is an output and nothing more.</summary>
    public MeetingAction? Action { get; private set; }

    /// <summary>The action as it was when the minutes were approved, which is what they say; null when it was none.</summary>
    public MeetingAction? Approved { get; private set; }
    public int Version { get; private set; }

    public void Correct(LocalText text)
    {
        Text = text;
        Version++;
    }

    /// <summary>Somebody takes it on until a day; said again, it has another owner or another day.</summary>
    public Result MakeAction(ActionOwner owner, DateOnly? due)
    {
        if (owner.BodyId is null == owner.Side is null) return MeetingsRefusals.OwnerMissing;
        if (due is not { } day) return MeetingsRefusals.DueDateMissing;
        if (Action?.FinishedAt is not null) return MeetingsRefusals.ActionIsFinished;
        Action = new MeetingAction(owner.BodyId, owner.Side, day);
        Version++;
        return Result.Done;
    }

    public Result Finish(DateTime at, string? note)
    {
        if (Action is null) return MeetingsRefusals.NoAction;
        if (Action.FinishedAt is not null) return MeetingsRefusals.ActionIsFinished;
        Action = Action with { FinishedAt = at, Note = note };
        Version++;
        return Result.Done;
    }

    internal void Approve() => Approved = Action;

    public Result Reopen(string? note)
    {
        if (Action is null) return MeetingsRefusals.NoAction;
        if (Action.FinishedAt is null) return MeetingsRefusals.ActionIsOpen;
        Action = Action with { FinishedAt = null, Note = note };
        Version++;
        return Result.Done;
    }
}

/// <summary>Who takes an action on: one body, or a side as a whole.</summary>
public sealed record ActionOwner(Guid? BodyId, Side? Side);

/// <summary>An output that somebody takes on until a day, followed until it is done.</summary>
/// <param name="OwnerBodyId">Null when a side as a whole has it.</param>
/// <param name="Note">What was said when it was finished or opened again.</param>
public sealed record MeetingAction(
    Guid? OwnerBodyId, Side? OwnerSide, DateOnly DueOn, DateTime? FinishedAt = null, string? Note = null)
{
    public bool IsOverdue(DateOnly today) => FinishedAt is null && DueOn < today;
}

/// <summary>Something to read before or at a meeting: a link.</summary>
public sealed class MeetingDocument
{
    private MeetingDocument() { }

    internal MeetingDocument(Guid meetingId, int order, LocalText label, string url)
    {
        Id = Guid.CreateVersion7();
        (MeetingId, Order, Label, Url) = (meetingId, order, label, url);
    }

    public Guid Id { get; private set; }
    public Guid MeetingId { get; private set; }
    public int Order { get; private set; }
    public LocalText Label { get; private set; } = new("");
    public string Url { get; private set; } = "";
}

/// <summary>What the committee has decided about its meetings on a plan. Without it, nothing but parity is shown.</summary>
public sealed class MeetingRules
{
    private MeetingRules() { }

    public MeetingRules(Guid planId) => PlanId = planId;

    public Guid PlanId { get; private set; }

    /// <summary>Bodies that must be present on each side of a meeting; null when no quorum is asked for.</summary>
    public int? QuorumOfSide { get; set; }
}
