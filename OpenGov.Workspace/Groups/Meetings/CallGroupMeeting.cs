using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

/// <summary>A group is called to a meeting.</summary>
public sealed class CallGroupMeeting(Store store)
{
    /// <param name="agenda">One point a line.</param>
    /// <returns>The meeting's number.</returns>
    public Task<Result<int>> RunAsync(Actor actor, Guid groupId, MeetingCall typed, string agenda, CancellationToken cancel = default) =>
        store.ChangeAsync<int>(this, actor, async change =>
        {
            if (await change.Db.GroupAsync(groupId, cancel) is not { } group) return GroupsRefusals.NoSuchGroup;
            if (change.Rights.WhyNot(group) is { } refusal) return refusal;
            var (call, not) = typed.Clean();
            if (call is null) return not!;
            var points = GroupWords.Lines(agenda, GroupMeeting.LongestPoint, GroupMeeting.MostPoints);
            if (points.Value is not { } lines) return points.Refusal!;

            var number = (await change.Db.GroupMeetings.Where(m => m.GroupId == groupId).MaxAsync(m => (int?)m.Number, cancel) ?? 0) + 1;
            var meeting = new GroupMeeting(groupId, number, call, lines);
            change.Db.GroupMeetings.Add(meeting);
            change.Record(meeting.Id, group.PlanId, new { group = group.Order, group.Topic, number, call.Title, call.Date }, groupId);
            return number;
        }, cancel);
}

/// <summary>What a group is called to is another day, place or agenda.</summary>
public sealed class CorrectGroupMeeting(Store store)
{
    /// <param name="seen">The meeting's version that the person had before them.</param>
    public Task<Result> RunAsync(Actor actor, Guid meetingId, MeetingCall typed, string agenda, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (meeting, group, refusal) = await change.GroupMeetingAsync(meetingId, seen, cancel);
            if (refusal is not null) return refusal;
            var (call, not) = typed.Clean();
            if (call is null) return not!;
            var points = GroupWords.Lines(agenda, GroupMeeting.LongestPoint, GroupMeeting.MostPoints);
            if (points.Value is not { } lines) return points.Refusal!;

            var before = meeting!.AsCalled();
            var corrected = meeting.Correct(call, lines);
            if (!corrected.Ok) return corrected;
            change.Record(meetingId, group!.PlanId, new { group = group.Order, group.Topic, meeting.Number, call.Title, call.Date, before }, group.Id);
            return Result.Done;
        }, cancel);
}

/// <summary>A meeting of a group was held: who came, what it concluded and came to; or that is corrected, which drops what was signed.</summary>
public sealed class PutDownGroupMeeting(Store store)
{
    /// <param name="seen">The meeting's version that the person had before them.</param>
    public Task<Result> RunAsync(Actor actor, Guid meetingId, GroupMinutes typed, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (meeting, group, refusal) = await change.GroupMeetingAsync(meetingId, seen, cancel);
            if (refusal is not null) return refusal;
            var conclusions = GroupWords.Text(typed.Conclusions, GroupMeeting.LongestConclusions);
            if (!conclusions.Ok) return conclusions.Refusal!;
            var outputs = GroupWords.Lines(typed.Outputs, GroupMeeting.LongestPoint, GroupMeeting.MostPoints);
            if (!outputs.Ok) return outputs.Refusal!;
            var present = await PresentAsync(change, group!, meeting!, typed, cancel);
            if (present.Value is not { } people) return present.Refusal!;

            var unsigned = meeting!.Signatures.Any;
            var put = meeting.PutDown(people, conclusions.Value!, outputs.Value!, change.Today);
            if (!put.Ok) return put;
            change.Record(meetingId, group!.PlanId, new { group = group.Order, group.Topic, meeting.Number, present = people.Count, unsigned }, group.Id);
            return Result.Done;
        }, cancel);

    /// <summary>Who leads or is a member, as known here; who came before and has left since, as known then; and guests as typed.</summary>
    private static async Task<Result<IReadOnlyList<AttendeeAtMeeting>>> PresentAsync(
        Change change, ThematicGroup group, GroupMeeting meeting, GroupMinutes typed, CancellationToken cancel)
    {
        var known = await change.Db.PeopleOfGroupAsync(group, cancel);
        var present = known.Where(person => person.Key is { } key && typed.Present.Contains(key)).ToList();
        var before = meeting.Attendees.Select(a => a.AsAtMeeting()).Where(a => a.Key is { } key && typed.Present.Contains(key) && present.TrueForAll(p => p.Key != key));
        present.AddRange(before);
        foreach (var guest in typed.Guests)
        {
            var function = GroupWords.Line(guest.Function, GroupMembership.LongestFunction);
            if (!function.Ok) return function.Refusal!;
            var institution = GroupWords.Line(guest.Institution, GroupMembership.LongestInstitution);
            if (!institution.Ok) return institution.Refusal!;
            if (function.Value!.Length == 0) return GroupsRefusals.FunctionMissing;
            present.Add(new AttendeeAtMeeting(guest.Affiliation, null, null, function.Value, institution.Value!.Length > 0 ? institution.Value : null));
        }
        return present;
    }
}

/// <summary>A co-lead approves what is put down of a meeting; with the other co-lead's signature it is approved and public.</summary>
public sealed class ApproveGroupMeeting(Store store)
{
    /// <param name="seen">The meeting's version that the co-lead has read.</param>
    public Task<Result> RunAsync(Actor actor, Guid meetingId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (meeting, group, refusal) = await change.GroupMeetingAsync(meetingId, null, cancel);
            if (refusal is not null) return refusal;
            if (change.Rights.LeadingSide(group!) is not { } side || actor.AccountId is not { } account) return GroupsRefusals.NotYourGroup;
            if (!meeting!.Signatures.StandFor(side, meeting.Version, seen)) return GroupsRefusals.ChangedByAnother;
            var signed = meeting.Sign(side, account, change.Now);
            if (!signed.Ok) return signed;
            change.Record(meetingId, group!.PlanId, new { group = group.Order, group.Topic, meeting.Number, side, approved = meeting.Signatures.Complete }, group.Id);
            return Result.Done;
        }, cancel);
}

/// <param name="Present">Accounts of co-leads and deputies, memberships of members.</param>
/// <param name="Outputs">One a line.</param>
public sealed record GroupMinutes(IReadOnlyCollection<Guid> Present, IReadOnlyList<AttendeeAtMeeting> Guests, string Conclusions, string Outputs);

internal static class GroupMeetingAtHand
{
    /// <param name="seen">Null where it is asked otherwise whether the meeting is still as it was read.</param>
    public static async Task<(GroupMeeting? Meeting, ThematicGroup? Group, Refusal? Refusal)> GroupMeetingAsync(
        this Change change, Guid meetingId, int? seen, CancellationToken cancel)
    {
        if (await change.Db.GroupMeetings.SingleOrDefaultAsync(m => m.Id == meetingId, cancel) is not { } meeting) return (null, null, GroupsRefusals.NoSuchMeeting);
        var group = await change.Db.ThematicGroups.SingleAsync(g => g.Id == meeting.GroupId, cancel);
        if (change.Rights.WhyNot(group) is { } refusal) return (null, null, refusal);
        return seen is null || meeting.Version == seen ? (meeting, group, null) : (null, null, GroupsRefusals.ChangedByAnother);
    }
}
