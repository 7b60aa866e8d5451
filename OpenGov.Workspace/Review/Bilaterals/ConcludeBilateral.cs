using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Review;

/// <summary>A bilateral meeting was held: who took part, and what it came to; or that is corrected, which drops what was signed.</summary>
public sealed class ConcludeBilateral(Store store)
{
    public const int LongestConclusions = 20_000;

    /// <param name="seen">The meeting's <see cref="BilateralMeeting.Version"/> that the person had before them.</param>
    /// <param name="present">The bodies that took part, of both sides.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid meetingId, int seen, IReadOnlyList<Guid> present, string typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.BilateralMeetings.SingleOrDefaultAsync(m => m.Id == meetingId, cancel) is not { } meeting) return ReviewRefusals.NoSuchMeeting;
            if (!change.Rights.RunsReview() && !meeting.Bodies.Any(body => change.Rights.SpeaksFor(body.BodyId))) return ReviewRefusals.NotASideOfIt;
            if (meeting.Version != seen) return DataRefusals.ChangedMeanwhile;
            if (TypedText.Of(typed, LongestConclusions) is not { Length: > 0 } conclusions) return ReviewRefusals.ConclusionsMissing;
            var bodies = await change.Db.Bodies.IgnoreAutoIncludes().Where(b => present.Contains(b.Id)).Select(b => new { b.Id, b.Side, b.Name }).ToListAsync(cancel);

            var before = meeting.Signatures.Any;
            var concluded = meeting.Conclude([.. bodies.Select(b => (b.Id, b.Side))], conclusions, change.Today);
            if (!concluded.Ok) return concluded;
            change.Record(
                meetingId, meeting.PlanId, new { meeting.Number, present = bodies.Select(b => b.Name), unsigned = before },
                meeting.Commitments.Select(c => c.CommitmentId));
            return Result.Done;
        }, cancel);
}

/// <summary>Somebody of a body that took part signs the conclusions for their side.</summary>
public sealed class SignBilateral(Store store)
{
    /// <param name="seen">The <see cref="BilateralMeeting.TextVersion"/> that was read.</param>
    public Task<Result> RunAsync(Actor actor, Guid meetingId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.BilateralMeetings.SingleOrDefaultAsync(m => m.Id == meetingId, cancel) is not { } meeting) return ReviewRefusals.NoSuchMeeting;
            if (meeting.TextVersion != seen) return DataRefusals.ChangedMeanwhile;
            if (actor.AccountId is not { } account || meeting.Bodies.FirstOrDefault(b => b.TookPart is true && change.Rights.SpeaksFor(b.BodyId)) is not { } body)
                return ReviewRefusals.NotASideOfIt;

            var signed = meeting.Sign(body.Side, account, change.Now);
            if (!signed.Ok) return signed;
            change.Record(
                meetingId, meeting.PlanId, new { meeting.Number, side = body.Side, both = meeting.Signatures.Complete }, meeting.Commitments.Select(c => c.CommitmentId));
            return Result.Done;
        }, cancel);
}
