using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Groups;

public enum GroupActivityState { Planned, UnderWay, Done, Dropped }

/// <summary>Something a group has set itself to do.</summary>
public sealed class GroupActivity
{
    public const int LongestWhat = 500, LongestOutcome = 2_000;

    private GroupActivity() { }

    public GroupActivity(Guid groupId, int order, PlannedActivity planned)
    {
        Id = Guid.CreateVersion7();
        (GroupId, Order, Version) = (groupId, order, 1);
        Take(planned);
    }

    public Guid Id { get; private set; }
    public Guid GroupId { get; private set; }
    public int Order { get; private set; }
    public string What { get; private set; } = "";

    /// <summary>First day; null while it is not fixed.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The co-lead of this side has it; otherwise <see cref="ResponsibleId"/>.</summary>
    public Side? ResponsibleLead { get; private set; }

    /// <summary>The membership of whoever has it.</summary>
    public Guid? ResponsibleId { get; private set; }
    public GroupActivityState State { get; private set; }

    /// <summary>What came of it, or why it was dropped.</summary>
    public string Outcome { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>As it is planned, for comparing with what somebody had before them.</summary>
    public PlannedActivity AsPlanned() => new(What, From, Until, ResponsibleLead, ResponsibleId);

    public Result Correct(PlannedActivity planned)
    {
        if (planned.Refusal is { } refusal) return refusal;
        Take(planned);
        Version++;
        return Result.Done;
    }

    /// <summary>How far it has come; done or dropped, it says what came of it.</summary>
    public Result Move(GroupActivityState state, string outcome)
    {
        if (state is GroupActivityState.Done or GroupActivityState.Dropped && outcome.Length == 0) return GroupsRefusals.OutcomeMissing;
        (State, Outcome) = (state, outcome);
        Version++;
        return Result.Done;
    }

    public bool IsLate(DateOnly today) => State is GroupActivityState.Planned or GroupActivityState.UnderWay && Until < today;

    private void Take(PlannedActivity planned) =>
        (What, From, Until, ResponsibleLead, ResponsibleId) = (planned.What, planned.From, planned.Until, planned.Lead, planned.MemberId);
}

/// <param name="Lead">The co-lead of this side has it.</param>
/// <param name="MemberId">Or a member, by membership.</param>
public sealed record PlannedActivity(string What, DateOnly? From, DateOnly? Until, Side? Lead, Guid? MemberId)
{
    /// <summary>Why it cannot be one of a work programme, if it cannot.</summary>
    public Refusal? Refusal =>
        What.Length == 0 ? GroupsRefusals.WhatMissing
        : From > Until ? GroupsRefusals.EndsBeforeItStarts
        : Lead is null == MemberId is null ? GroupsRefusals.ResponsibleMissing
        : null;
}
