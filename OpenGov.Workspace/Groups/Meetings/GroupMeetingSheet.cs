using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>Reading: a meeting of a group, who came by where they come from, what it concluded.</summary>
/// <remarks>The public sees it once both co-leads have approved it, without the way into it and without who each person was.</remarks>
public sealed class GroupMeetingSheet(Store store)
{
    public Task<Result<GroupMeetingDetails>> ReadAsync(Actor actor, int planNumber, int groupNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<GroupMeetingDetails>(this, actor, async (db, rights) =>
        {
            var shares = !rights.SeesOnlyPublished();
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title }).SingleOrDefaultAsync(cancel);
            var group = plan is null ? null : await db.ThematicGroups.AsNoTracking().SingleOrDefaultAsync(g => g.PlanId == plan.Id && g.Order == groupNumber, cancel);
            var meeting = group is null ? null : await db.GroupMeetings.AsNoTracking()
                .SingleOrDefaultAsync(m => m.GroupId == group.Id && m.Number == number && (shares || m.State == GroupMeetingState.Approved), cancel);
            if (plan is null || group is null || meeting is null) return GroupsRefusals.NoSuchMeeting;

            var present = meeting.Attendees.OrderBy(a => a.Order).Select(a => a.AsAtMeeting()).ToList();
            var people = shares ? await db.PeopleOfGroupAsync(group, cancel) : [];
            var signers = shares ? await db.FunctionsAsync(Sides.Both.Select(meeting.Signatures.By), cancel) : new Dictionary<Guid, LocalText>();
            return new GroupMeetingDetails(
                meeting.Id, group.Id, plan.Id, planNumber, plan.Title, groupNumber, group.Topic, number, meeting.AsCalled() with { Link = shares ? meeting.Link : null },
                meeting.State, meeting.Conclusions, meeting.ApprovedAt, meeting.Version)
            {
                Agenda = meeting.Agenda,
                Outputs = meeting.Outputs,
                Count = PeopleOfGroups.Count(meeting.Attendees),
                Institutions = [.. present.Select(a => a.Institution).OfType<string>().Distinct()],
                Present = shares ? present : [],
                People = [.. people, .. (shares ? present : []).Where(a => a.Key is not null && people.All(p => p.Key != a.Key))],
                SignedBy = [.. Sides.Both.Where(meeting.Signatures.Has).Select(side => new SignatureView(side, signers.Of(meeting.Signatures.By(side)), meeting.Signatures.At(side)!.Value))],
                LeadingSide = rights.LeadingSide(group),
                Runs = rights.Runs(group) && group.State is GroupState.Open,
                Shares = shares,
            };
        }, cancel);
}

/// <summary>A meeting of a group as its page shows it.</summary>
public sealed record GroupMeetingDetails(
    Guid Id, Guid GroupId, Guid PlanId, int PlanNumber, LocalText PlanTitle, int GroupNumber, LocalText Topic, int Number, MeetingCall Call,
    GroupMeetingState State, string Conclusions, DateTime? ApprovedAt, int Version)
{
    public required IReadOnlyList<string> Agenda { get; init; }
    public required IReadOnlyList<string> Outputs { get; init; }
    public required IReadOnlyDictionary<Affiliation, int> Count { get; init; }

    /// <summary>From which somebody came, as they were called that day.</summary>
    public required IReadOnlyList<string> Institutions { get; init; }

    /// <summary>Empty for the public.</summary>
    public required IReadOnlyList<AttendeeAtMeeting> Present { get; init; }

    /// <summary>Who may be put down as present; empty for the public.</summary>
    public required IReadOnlyList<AttendeeAtMeeting> People { get; init; }
    public required IReadOnlyList<SignatureView> SignedBy { get; init; }
    public required Side? LeadingSide { get; init; }
    public required bool Runs { get; init; }
    public required bool Shares { get; init; }

    public bool HasSigned(Side side) => SignedBy.Any(signature => signature.Side == side);
}
