using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>The administration or the secretariat fixes when and where a bilateral meeting is held, or moves it.</summary>
public sealed class ScheduleBilateral(Store store)
{
    /// <param name="seen">The meeting's <see cref="BilateralMeeting.Version"/> that the person had before them.</param>
    public Task<Result> RunAsync(Actor actor, Guid meetingId, int seen, BilateralCall typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.BilateralMeetings.SingleOrDefaultAsync(m => m.Id == meetingId, cancel) is not { } meeting) return ReviewRefusals.NoSuchMeeting;
            if (!change.Rights.MayWriteFor(meeting.AdministrationId)) return ReviewRefusals.NotYourAdministration;
            if (meeting.Version != seen) return DataRefusals.ChangedMeanwhile;
            var (place, link) = (TypedText.Line(typed.Place, RevisionRequest.LongestName), TypedText.Line(typed.Link, 2_000));
            if (place is null || link is null) return ReviewRefusals.TextWrong;
            if (link.Length > 0 && !Typed.LeadsToTheWeb(link)) return ReviewRefusals.LinkWrong;

            var scheduled = meeting.Schedule(typed with { Place = place.Length > 0 ? place : null, Link = link.Length > 0 ? link : null });
            if (!scheduled.Ok) return scheduled;
            change.Record(meetingId, meeting.PlanId, new { meeting.Number, meeting.Date, form = meeting.Form }, meeting.Commitments.Select(c => c.CommitmentId));
            return Result.Done;
        }, cancel);
}

/// <summary>A bilateral meeting will not take place.</summary>
public sealed class CancelBilateral(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid meetingId, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.BilateralMeetings.SingleOrDefaultAsync(m => m.Id == meetingId, cancel) is not { } meeting) return ReviewRefusals.NoSuchMeeting;
            if (!change.Rights.MayWriteFor(meeting.AdministrationId) && !change.Rights.SpeaksFor(meeting.ProposedByBodyId)) return ReviewRefusals.NotASideOfIt;
            if (TypedText.Of(reason, RevisionRequest.LongestText) is not { Length: > 0 } because) return ReviewRefusals.ReasonMissing;

            var cancelled = meeting.Cancel(because);
            if (!cancelled.Ok) return cancelled;
            change.Record(meetingId, meeting.PlanId, new { meeting.Number, reason = because }, meeting.Commitments.Select(c => c.CommitmentId));
            return Result.Done;
        }, cancel);
}
