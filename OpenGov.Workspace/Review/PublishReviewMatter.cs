using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>The secretariat publishes what both sides already share: submitted assessments, requests with their answers, conclusions that both sides signed.</summary>
public sealed class PublishReviewMatter(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var assessments = await change.Db.Assessments
                .Where(a => a.PlanId == planId && a.State == AssessmentState.Submitted && a.PublishedAt == null).ToListAsync(cancel);
            var requests = await change.Db.RevisionRequests.NewToThePublic(planId).ToListAsync(cancel);
            var meetings = await change.Db.BilateralMeetings.ReadyForThePublic(planId).ToListAsync(cancel);
            if (assessments.Count + requests.Count + meetings.Count == 0) return ReviewRefusals.NothingToPublish;

            assessments.ForEach(assessment => assessment.Publish(change.Now));
            requests.ForEach(request => request.Publish(change.Now));
            meetings.ForEach(meeting => meeting.Publish(change.Now));
            change.Record(
                planId, planId, new { assessments = assessments.Count, requests = requests.Count, meetings = meetings.Count },
                [.. assessments.Select(a => a.CommitmentId).Concat(requests.Select(r => r.CommitmentId)).Distinct(), .. meetings.Select(m => m.Id)]);
            return Result.Done;
        }, cancel);
}

internal static class PublicMatter
{
    public static IQueryable<RevisionRequest> NewToThePublic(this IQueryable<RevisionRequest> requests, Guid planId) =>
        requests.Where(r => r.PlanId == planId && (r.PublishedAt == null || r.Answers.Any(a => a.PublishedAt == null)));

    public static IQueryable<BilateralMeeting> ReadyForThePublic(this IQueryable<BilateralMeeting> meetings, Guid planId) =>
        meetings.Where(m => m.PlanId == planId && m.PublishedAt == null && m.Signatures.AdministrationBy != null && m.Signatures.CivilSocietyBy != null);
}
