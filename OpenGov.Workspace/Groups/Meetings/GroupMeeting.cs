using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Groups;

public enum GroupMeetingState { Called, Held, Approved }

/// <summary>A meeting of a thematic group: what it was about, who came, what it concluded.</summary>
/// <remarks>Both co-leads sign what is put down of it; a change of it drops the signatures. Approved, it is public and stays.</remarks>
public sealed class GroupMeeting
{
    public const int LongestConclusions = 20_000, LongestPoint = 500, MostPoints = 40;

    private readonly List<GroupAttendee> _attendees = [];

    private GroupMeeting() { }

    public GroupMeeting(Guid groupId, int number, MeetingCall call, IEnumerable<string> agenda)
    {
        Id = Guid.CreateVersion7();
        (GroupId, Number, Version) = (groupId, number, 1);
        Take(call, agenda);
    }

    public Guid Id { get; private set; }
    public Guid GroupId { get; private set; }

    /// <summary>1, 2, 3 … within its group.</summary>
    public int Number { get; private set; }
    public LocalText Title { get; private set; } = new("");
    public DateOnly? Date { get; private set; }

    /// <summary>Morocco's time.</summary>
    public TimeOnly? Time { get; private set; }
    public MeetingForm Form { get; private set; }
    public string? Place { get; private set; }
    public string? Link { get; private set; }

    /// <summary>Its points, in their order.</summary>
    public List<string> Agenda { get; private set; } = [];
    public GroupMeetingState State { get; private set; }
    public string Conclusions { get; private set; } = "";

    /// <summary>What it came to, one line each.</summary>
    public List<string> Outputs { get; private set; } = [];

    /// <summary>Of the co-leads, under what is put down of it.</summary>
    public Signatures Signatures { get; private set; } = Signatures.None;
    public DateTime? ApprovedAt { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<GroupAttendee> Attendees => _attendees;

    public MeetingCall AsCalled() => new(Title, Date, Time, Form, Place, Link);

    public Result Correct(MeetingCall call, IEnumerable<string> agenda)
    {
        if (State is not GroupMeetingState.Called) return GroupsRefusals.MeetingIsHeld;
        Take(call, agenda);
        Version++;
        return Result.Done;
    }

    /// <summary>It was held: who came, what was concluded, what it came to. Said again, that is corrected.</summary>
    public Result PutDown(IReadOnlyList<AttendeeAtMeeting> present, string conclusions, IReadOnlyList<string> outputs, DateOnly today)
    {
        if (State is GroupMeetingState.Approved) return GroupsRefusals.MeetingIsApproved;
        if (Date is not { } day) return GroupsRefusals.DayMissing;
        if (day > today) return GroupsRefusals.NotHeldYet;
        if (present.Count == 0) return GroupsRefusals.AttendanceMissing;

        _attendees.Clear();
        _attendees.AddRange(present.Select((person, i) => new GroupAttendee(Id, i + 1, person)));
        (State, Conclusions, Outputs, Signatures) = (GroupMeetingState.Held, conclusions, [.. outputs], Signatures.None);
        Version++;
        return Result.Done;
    }

    /// <summary>A co-lead approves what is put down; with the second signature it is approved.</summary>
    public Result Sign(Side side, Guid account, DateTime at)
    {
        if (State is GroupMeetingState.Called) return GroupsRefusals.NotHeldYet;
        if (State is GroupMeetingState.Approved) return GroupsRefusals.MeetingIsApproved;
        if (Signatures.Has(side) || Signatures.By(side.Other()) == account) return GroupsRefusals.SideHasSigned;
        Signatures = Signatures.SignedBy(side, account, at);
        Version++;
        if (Signatures.Complete) (State, ApprovedAt) = (GroupMeetingState.Approved, at);
        return Result.Done;
    }

    private void Take(MeetingCall call, IEnumerable<string> agenda)
    {
        (Title, Date, Time, Form, Place, Link) = (call.Title, call.Date, call.Time, call.Form, call.Place, call.Link);
        Agenda = [.. agenda];
    }
}

/// <summary>Somebody who came, as known that day.</summary>
public sealed class GroupAttendee
{
    private GroupAttendee() { }

    internal GroupAttendee(Guid meetingId, int order, AttendeeAtMeeting person)
    {
        Id = Guid.CreateVersion7();
        (MeetingId, Order, Affiliation, MembershipId, AccountId, Function, Institution) =
            (meetingId, order, person.Affiliation, person.MembershipId, person.AccountId, person.Function, person.Institution);
    }

    public Guid Id { get; private set; }
    public Guid MeetingId { get; private set; }
    public int Order { get; private set; }
    public Affiliation Affiliation { get; private set; }

    /// <summary>Of a member; null for a co-lead, a deputy or a guest.</summary>
    public Guid? MembershipId { get; private set; }

    /// <summary>Of a co-lead or deputy.</summary>
    public Guid? AccountId { get; private set; }
    public string Function { get; private set; } = "";
    public string? Institution { get; private set; }

    public AttendeeAtMeeting AsAtMeeting() => new(Affiliation, MembershipId, AccountId, Function, Institution);
}

/// <param name="MembershipId">Of a member.</param>
/// <param name="AccountId">Of a co-lead or deputy; a guest has neither.</param>
public sealed record AttendeeAtMeeting(Affiliation Affiliation, Guid? MembershipId, Guid? AccountId, string Function, string? Institution)
{
    /// <summary>Null for a guest.</summary>
    public Guid? Key => MembershipId ?? AccountId;
}
