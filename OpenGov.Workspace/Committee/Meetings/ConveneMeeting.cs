using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>The committee is called to a meeting, with what it is to talk about.</summary>
public sealed class ConveneMeeting(Store store)
{
    public Task<Result<Guid>> RunAsync(
        Actor actor, Guid planId, MeetingCall typed, IReadOnlyList<LocalText> agenda, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return MeetingsRefusals.NoSuchPlan;
            var (call, refusal) = typed.Clean();
            if (call is null) return refusal!;
            var points = Typed.Passages(agenda);
            if (points.Value is not { } titles) return points.Refusal!;

            var number = (await change.Db.CommitteeMeetings.Where(m => m.PlanId == planId).MaxAsync(m => (int?)m.Number, cancel) ?? 0) + 1;
            var quorum = await change.Db.MeetingRules.Where(r => r.PlanId == planId).Select(r => r.QuorumOfSide).SingleOrDefaultAsync(cancel);
            var meeting = new CommitteeMeeting(planId, number, call, quorum);
            var set = meeting.SetAgenda([.. titles.Select(title => new AgendaLine(title))]);
            if (!set.Ok) return set.Refusal!;

            change.Db.CommitteeMeetings.Add(meeting);
            change.Record(meeting.Id, planId, new { number, call.Title, call.Date, points = titles.Count }, CommitteeRoom.Id);
            return meeting.Id;
        }, cancel);
}

/// <summary>The day, the place or the title of a meeting is another one.</summary>
public sealed class CorrectMeeting(Store store)
{
    /// <param name="seen">What the person had before them, so that two people do not undo each other.</param>
    public Task<Result> RunAsync(Actor actor, Guid meetingId, MeetingCall typed, MeetingCall seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.MeetingAsync(meetingId, cancel) is not { } meeting) return MeetingsRefusals.NoSuchMeeting;
            if (meeting.AsCalled() != seen) return MeetingsRefusals.ChangedByAnother;
            var (call, refusal) = typed.Clean();
            if (call is null) return refusal!;

            var corrected = meeting.Correct(call);
            if (!corrected.Ok) return corrected;
            change.Record(meetingId, meeting.PlanId, new { meeting.Number, call.Title, call.Date, call.Time, call.Form, before = seen }, CommitteeRoom.Id);
            return Result.Done;
        }, cancel);
}

internal static class MeetingCalls
{
    public static MeetingCall AsCalled(this CommitteeMeeting meeting) =>
        new(meeting.Title, meeting.Date, meeting.Time, meeting.Form, meeting.Place, meeting.Link);

    public static Result<MeetingCall> Clean(this MeetingCall typed)
    {
        if (typed.Title.Clean() is not { } title) return MeetingsRefusals.TitleMissing;
        var link = Typed.Line(typed.Link);
        if (link is not null && !Typed.LeadsToTheWeb(link)) return MeetingsRefusals.LinkWrong;
        return typed with { Title = title, Place = Typed.Line(typed.Place), Link = link };
    }
}
