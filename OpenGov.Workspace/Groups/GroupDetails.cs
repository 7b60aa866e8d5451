using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Groups;

/// <summary>A thematic group as its page shows it.</summary>
public sealed record GroupDetails(
    Guid Id, Guid PlanId, int PlanNumber, LocalText PlanTitle, int Number, LocalText Topic, LocalText? Purpose, bool IsPilot, GroupState State,
    DateTime? OpenedAt, DateTime? ClosedAt, string? ClosedBecause, int Version)
{
    public required IReadOnlyList<ThemeOfGroup> Themes { get; init; }
    public required IReadOnlyList<ThemeOfGroup> ThemesOfPlan { get; init; }

    /// <summary>One of each side, named or not.</summary>
    public required IReadOnlyList<LeadsOfSide> Leads { get; init; }
    public required IReadOnlyList<SignatureView> Opening { get; init; }
    public required IReadOnlyList<SignatureView> Closing { get; init; }

    /// <summary>Members, and for who works here those on their way to it.</summary>
    public required IReadOnlyList<MemberView> Members { get; init; }

    /// <summary>How many have left, or did not come in.</summary>
    public required int Over { get; init; }
    public required IReadOnlyList<ActivityView> Activities { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<GroupMeetingRow> Meetings { get; init; }

    /// <summary>Number of the adopted version of the practical guide; null while there is none.</summary>
    public required int? Guide { get; init; }
    public required int MostOpen { get; init; }
    public required int OpenNow { get; init; }

    /// <summary>Of the reader, as co-lead or deputy.</summary>
    public required Side? LeadingSide { get; init; }

    /// <summary>For which the reader signs the group's beginning and end.</summary>
    public required Side? SigningSide { get; init; }
    public required bool Runs { get; init; }
    public required bool Facilitates { get; init; }
    public required Guid? OwnMembership { get; init; }

    /// <summary>The reader may see more than what is published.</summary>
    public required bool Shares { get; init; }

    public bool HasLeads => Leads.All(side => side.Lead is not null);
    public bool OpeningSigned(Side side) => Opening.Any(signature => signature.Side == side);
    public bool ClosingSigned(Side side) => Closing.Any(signature => signature.Side == side);
    public IEnumerable<MemberView> In(MembershipState state) => Members.Where(member => member.State == state);
    public string Address => $"/plans/{PlanNumber}/groups/{Number}";
}

public sealed record ThemeOfGroup(Guid Id, int Number, LocalText Name);

public sealed record LeadsOfSide(Side Side, PersonOfGroup? Lead, PersonOfGroup? Deputy);

/// <summary>A co-lead or deputy, by function and the body they sit for.</summary>
public sealed record PersonOfGroup(Guid Id, LocalText Function, LocalText? Body);

/// <param name="Function">Null for the public.</param>
public sealed record MemberView(
    Guid Id, Affiliation Affiliation, MembershipState State, string? Function, LocalText? Institution, DateTime AskedAt, DateTime? JoinedAt, int Version)
{
    public string? Reason { get; init; }
    public string? Contact { get; init; }

    /// <summary>Sides whose co-lead would take the person in.</summary>
    public required IReadOnlyList<Side> For { get; init; }
    public required IReadOnlyList<Side> Against { get; init; }
    public string? RefusedBecause { get; init; }
    public bool IsOwn { get; init; }
    public bool IsUndecided => State is MembershipState.Applied or MembershipState.Proposed;
}

/// <param name="Member">Who has it, when a member does.</param>
public sealed record ActivityView(
    Guid Id, string What, DateOnly? From, DateOnly? Until, Side? Lead, MemberView? Member, Guid? MemberId, GroupActivityState State, string Outcome, int Version)
{
    public bool IsLate(DateOnly today) => State is GroupActivityState.Planned or GroupActivityState.UnderWay && Until < today;
}

/// <param name="Present">Empty before it is held.</param>
public sealed record GroupMeetingRow(
    int Number, LocalText Title, DateOnly? Date, MeetingForm Form, GroupMeetingState State, IReadOnlyDictionary<Affiliation, int> Present);
