using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>A member approves the minutes for their side, as they were before them.</summary>
public sealed class SignMinutes(Store store)
{
    /// <param name="seen">The <see cref="CommitteeMeeting.MinutesVersion"/> that was read.</param>
    public Task<Result> RunAsync(Actor actor, Guid meetingId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            await change.Db.HoldMeetingAsync(meetingId, cancel);
            if (await change.Db.MeetingAsync(meetingId, cancel) is not { } meeting) return MeetingsRefusals.NoSuchMeeting;
            if (change.Rights.OwnSide() is not { } side || actor.AccountId is not { } account) return MeetingsRefusals.NotOfASide;
            if (meeting.MinutesVersion != seen) return MeetingsRefusals.ChangedByAnother;

            var signed = meeting.Sign(side, account, change.Now);
            if (!signed.Ok) return signed;
            change.Record(meetingId, meeting.PlanId, new { meeting.Number, side, approved = meeting.Signatures.Complete }, CommitteeRoom.Id);
            return Result.Done;
        }, cancel);
}

/// <summary>Minutes that both sides have approved are published, with the names of the bodies that did not come.</summary>
public sealed class PublishMinutes(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid meetingId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.MeetingAsync(meetingId, cancel) is not { } meeting) return MeetingsRefusals.NoSuchMeeting;
            var published = meeting.Publish(change.Now);
            if (!published.Ok) return published;

            var absent = meeting.Bodies.Where(b => b.HasSeat && !b.IsPresent).OrderBy(b => b.Order).Select(b => b.Name);
            change.Record(meetingId, meeting.PlanId, new { meeting.Number, absent }, CommitteeRoom.Id);
            return Result.Done;
        }, cancel);
}

/// <summary>The committee asks for a quorum at the meetings that are convened from now on, or for none.</summary>
public sealed class SetQuorum(Store store)
{
    /// <param name="quorumOfSide">Bodies that must be present on each side; null for no quorum.</param>
    public Task<Result> RunAsync(Actor actor, Guid planId, int? quorumOfSide, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!change.Db.Plans.Any(p => p.Id == planId)) return MeetingsRefusals.NoSuchPlan;
            if (quorumOfSide is < 1 or > OpenTerm.MostSeats) return MeetingsRefusals.QuorumOutOfRange.About(OpenTerm.MostSeats);

            var rules = await change.Db.MeetingRules.FindAsync([planId], cancel);
            if (rules is null) change.Db.MeetingRules.Add(rules = new MeetingRules(planId));
            rules.QuorumOfSide = quorumOfSide;
            change.Record(planId, planId, new { quorum = quorumOfSide }, CommitteeRoom.Id);
            return Result.Done;
        }, cancel);
}
