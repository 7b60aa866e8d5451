using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>Reading: where the review of each commitment of a plan stands, and what of it waits for the reader.</summary>
/// <remarks>The public sees published matter only; what is not published looks to it as if it were not there.</remarks>
public sealed class ReviewOfPlan(Store store, TimeProvider clock)
{
    public Task<Result<ReviewPicture>> ReadAsync(Actor actor, int number, CancellationToken cancel = default) =>
        store.ReadAsync<ReviewPicture>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == number).Select(p => new { p.Id, p.Number, p.Title, p.Work, p.CalendarPublishedAt }).SingleOrDefaultAsync(cancel);
            var shares = rights.SharesTheReview();
            if (plan is null || (!shares && plan.CalendarPublishedAt is null)) return ReviewRefusals.NoSuchPlan;

            var commitments = await db.Commitments.AsNoTracking().Where(c => c.PlanId == plan.Id).OrderBy(c => c.Number).ToListAsync(cancel);
            var shown = db.Assessments.AsNoTracking()
                .Where(a => a.PlanId == plan.Id && a.State == AssessmentState.Submitted && (shares || a.PublishedAt != null));
            var assessments = await shown.Where(a => !shown.Any(b => b.CommitmentId == a.CommitmentId && b.Number > a.Number)).ToDictionaryAsync(a => a.CommitmentId, cancel);
            var drafts = await db.Assessments.Where(a => a.PlanId == plan.Id && a.State == AssessmentState.Draft).Select(a => a.CommitmentId).ToListAsync(cancel);
            var requests = await db.RevisionRequests.AsNoTracking().Where(r => r.PlanId == plan.Id && (shares || r.PublishedAt != null))
                .Select(r => new RequestMark(r.CommitmentId, r.WithdrawnAt != null, r.Answers.Any(a => shares || a.PublishedAt != null))).ToListAsync(cancel);
            var meetings = await db.BilateralMeetings.AsNoTracking().Where(m => m.PlanId == plan.Id && (shares || m.PublishedAt != null))
                .OrderBy(m => m.Number).AsSplitQuery().ToListAsync(cancel);
            var decision = await db.ReviewDecisions.AsNoTracking().Where(d => d.PlanId == plan.Id && (shares || d.State == DecisionState.Published))
                .OrderByDescending(d => d.Number).FirstOrDefaultAsync(cancel);
            var names = await db.BodiesAsync(commitments.Select(c => c.LeadBodyId).Concat(meetings.SelectMany(m => m.Bodies).Select(b => (Guid?)b.BodyId)), cancel);

            var rows = commitments.ConvertAll(c => new ReviewRow(
                c.Id, c.Number, c.Title, c.LeadBodyId, names.Of(c.LeadBodyId),
                assessments.GetValueOrDefault(c.Id) is { } a ? AssessmentMark.Of(a) : null,
                MayWrite: c.LeadBodyId is not null && rights.MayWriteFor(c.LeadBodyId), IsOwn: rights.SpeaksFor(c.LeadBodyId),
                HasDraft: rights.MayWriteFor(c.LeadBodyId) && drafts.Contains(c.Id),
                [.. requests.Where(r => r.CommitmentId == c.Id)],
                [.. meetings.Where(m => m.Commitments.Any(about => about.CommitmentId == c.Id)).Select(m => MeetingMark.Of(m, names))],
                decision?.Of(c.Id)));
            var ready = rights.RunsReview() ? new ReadyToPublish(
                await db.Assessments.CountAsync(a => a.PlanId == plan.Id && a.State == AssessmentState.Submitted && a.PublishedAt == null, cancel),
                await db.RevisionRequests.NewToThePublic(plan.Id).CountAsync(cancel),
                await db.BilateralMeetings.ReadyForThePublic(plan.Id).CountAsync(cancel)) : new ReadyToPublish(0, 0, 0);

            return new ReviewPicture(plan.Id, plan.Number, plan.Title, plan.Work, shares, rows, [.. meetings.Select(m => MeetingMark.Of(m, names))])
            {
                Decision = decision is null ? null : DecisionMark.Of(decision),
                Ready = ready,
                Waits = shares ? [.. WaitsInReview.For(rights, rows, meetings, decision, ready, clock.GetUtcNow().UtcDateTime)] : [],
            };
        }, cancel);
}

/// <summary>The review of a plan as its page shows it.</summary>
/// <param name="Shares">The reader is of one of the sides or works with them; the public reads what is published.</param>
public sealed record ReviewPicture(
    Guid PlanId, int Number, LocalText Title, PlanWork Work, bool Shares, IReadOnlyList<ReviewRow> Rows, IReadOnlyList<MeetingMark> Meetings)
{
    public required DecisionMark? Decision { get; init; }
    public required ReadyToPublish Ready { get; init; }

    /// <summary>What the reader is expected to do, the most pressing first.</summary>
    public required IReadOnlyList<WaitInReview> Waits { get; init; }

    public bool IsEmpty => Decision is null && Rows.All(row => row.Assessment is null && !row.HasDraft && row.Requests.Count == 0 && row.Meetings.Count == 0);
}

/// <summary>A commitment under review.</summary>
/// <param name="Lead">Null where the source does not give it.</param>
/// <param name="MayWrite">The reader may write its assessment.</param>
/// <param name="IsOwn">The reader is of the administration that leads it.</param>
/// <param name="HasDraft">Said to those alone who may write it.</param>
public sealed record ReviewRow(
    Guid CommitmentId, int Number, LocalText? Title, Guid? LeadId, LocalText? Lead, AssessmentMark? Assessment, bool MayWrite, bool IsOwn, bool HasDraft,
    IReadOnlyList<RequestMark> Requests, IReadOnlyList<MeetingMark> Meetings, OutcomeLine? Outcome)
{
    public int OpenRequests => Requests.Count(request => !request.IsWithdrawn && !request.IsAnswered);

    /// <summary>Activities that come later; those that are dropped are counted elsewhere.</summary>
    public int Postponed => Outcome?.Activities.Count(activity => activity.Outcome is ActivityOutcome.Postpone) ?? Assessment?.Postponed ?? 0;
    public int Dropped => Outcome?.Activities.Count(activity => activity.Outcome is ActivityOutcome.Drop) ?? 0;
}

public sealed record AssessmentMark(int Number, Stance Stance, bool IsFinal, DateTime SubmittedAt, bool IsPublished, int Activities, int Complete, int Postponed)
{
    internal static AssessmentMark Of(Assessment assessment) => new(
        assessment.Number, assessment.Text.Stance!.Value, assessment.Text.IsFinal!.Value, assessment.SubmittedAt!.Value, assessment.PublishedAt is not null,
        assessment.Text.Activities.Count, assessment.Text.Activities.Count(activity => activity.Progress is Progress.Complete),
        assessment.Text.Activities.Count(activity => activity.Progress is Progress.Postponed));
}

public sealed record RequestMark(Guid CommitmentId, bool IsWithdrawn, bool IsAnswered);

/// <param name="Administration">That is met.</param>
public sealed record MeetingMark(Guid Id, int Number, BilateralState State, DateOnly? Date, LocalText? Administration, IReadOnlyList<LocalText> Associations, bool BothSigned, bool AdministrationSigned, bool CivilSocietySigned)
{
    internal static MeetingMark Of(BilateralMeeting meeting, IReadOnlyDictionary<Guid, LocalText> names) => new(
        meeting.Id, meeting.Number, meeting.State, meeting.Date, names.Of(meeting.AdministrationId),
        [.. meeting.Bodies.Where(b => b.Side is Side.CivilSociety && b.TookPart is not false).OrderBy(b => b.Id).Select(b => names.Of(b.BodyId)).OfType<LocalText>()],
        meeting.Signatures.Complete, meeting.Signatures.Has(Side.Administration), meeting.Signatures.Has(Side.CivilSociety));
}

public sealed record DecisionMark(int Number, DecisionState State, IReadOnlyList<int> Open, int Themes, bool AdministrationSigned, bool CivilSocietySigned)
{
    internal static DecisionMark Of(ReviewDecision decision) => new(
        decision.Number, decision.State, [.. decision.OpenToRevision], decision.Themes.Count,
        decision.Signatures.Has(Side.Administration), decision.Signatures.Has(Side.CivilSociety));
}

/// <summary>How much both sides share that the public cannot read yet; for the secretariat.</summary>
public sealed record ReadyToPublish(int Assessments, int Requests, int Meetings)
{
    public int All => Assessments + Requests + Meetings;
}
