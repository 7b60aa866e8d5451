using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>Reading: one commitment under review: its assessment, what is asked of it, who meets about it, what becomes of it.</summary>
public sealed class CommitmentUnderReview(Store store)
{
    /// <param name="version">An earlier version of the assessment; null for the last one.</param>
    public Task<Result<CommitmentInReview>> ReadAsync(Actor actor, int planNumber, int number, int? version = null, CancellationToken cancel = default) =>
        store.ReadAsync<CommitmentInReview>(this, actor, async (db, rights) =>
        {
            var shares = rights.SharesTheReview();
            var plan = await db.Plans.Where(p => p.Number == planNumber && (shares || p.CalendarPublishedAt != null))
                .Select(p => new { p.Id, p.Number, p.Title }).SingleOrDefaultAsync(cancel);
            var commitment = plan is null ? null : await db.Commitments.AsNoTracking().SingleOrDefaultAsync(c => c.PlanId == plan.Id && c.Number == number, cancel);
            if (plan is null || commitment is null) return ReviewRefusals.NoSuchCommitment;

            var versions = await db.Assessments.AsNoTracking()
                .Where(a => a.CommitmentId == commitment.Id && a.State == AssessmentState.Submitted && (shares || a.PublishedAt != null))
                .OrderByDescending(a => a.Number).Select(a => new VersionMark(a.Number, a.SubmittedAt!.Value, a.PublishedAt != null)).ToListAsync(cancel);
            var wanted = versions.Find(v => v.Number == version)?.Number ?? versions.FirstOrDefault()?.Number;
            var assessment = wanted is null ? null
                : await db.Assessments.AsNoTracking().SingleAsync(a => a.CommitmentId == commitment.Id && a.Number == wanted, cancel);
            var mayWrite = commitment.LeadBodyId is not null && rights.MayWriteFor(commitment.LeadBodyId);
            var draft = !mayWrite ? null
                : await db.Assessments.AsNoTracking().SingleOrDefaultAsync(a => a.CommitmentId == commitment.Id && a.State == AssessmentState.Draft, cancel);

            var requests = await db.RevisionRequests.AsNoTracking().Where(r => r.CommitmentId == commitment.Id && (shares || r.PublishedAt != null))
                .OrderBy(r => r.Number).ToListAsync(cancel);
            var meetings = await db.BilateralMeetings.AsNoTracking()
                .Where(m => m.Commitments.Any(c => c.CommitmentId == commitment.Id) && (shares || m.PublishedAt != null)).OrderBy(m => m.Number).AsSplitQuery().ToListAsync(cancel);
            var decision = await db.ReviewDecisions.AsNoTracking().Where(d => d.PlanId == plan.Id && (shares || d.State == DecisionState.Published))
                .OrderByDescending(d => d.Number).FirstOrDefaultAsync(cancel);

            var own = rights.BodiesOf(Side.CivilSociety);
            var bodies = await db.BodiesAsync(
                [commitment.LeadBodyId, assessment?.BodyId, .. requests.Select(r => (Guid?)r.BodyId), .. own.Select(id => (Guid?)id),
                 .. meetings.SelectMany(m => m.Bodies).Select(b => (Guid?)b.BodyId)], cancel);
            var people = await db.FunctionsAsync(
                [assessment?.SubmittedBy, draft?.WrittenBy, .. requests.SelectMany(r => r.Answers).Select(a => a.By)], cancel);
            var siblings = commitment.LeadBodyId is null || !shares ? [] : await db.Commitments
                .Where(c => c.PlanId == plan.Id && c.LeadBodyId == commitment.LeadBodyId && c.Id != commitment.Id).OrderBy(c => c.Number)
                .Select(c => new SiblingMark(c.Id, c.Number)).ToListAsync(cancel);

            return new CommitmentInReview(
                plan.Id, plan.Number, plan.Title, commitment.Id, commitment.Number, commitment.Title, commitment.LeadBodyId, bodies.Of(commitment.LeadBodyId))
            {
                Assessment = assessment is null ? null : new AssessmentView(
                    assessment.Number, assessment.Text, bodies.Of(assessment.BodyId), people.Of(assessment.SubmittedBy), assessment.SubmittedAt!.Value,
                    assessment.OnBehalf, assessment.PublishedAt),
                Versions = versions,
                Draft = draft is null ? null : new DraftMark(draft.Id, draft.Number, people.Of(draft.WrittenBy), draft.WrittenAt),
                Requests = [.. requests.Select(r => new RequestView(
                    r.Id, r.Number, r.BodyId, bodies.Of(r.BodyId), r.Kind, r.Activity, r.What, r.Why, r.Indicator, r.MadeAt, r.WithdrawnAt, r.WithdrawnBecause,
                    rights.MayWriteFor(r.BodyId) && r.WithdrawnAt is null,
                    [.. r.Answers.Where(a => shares || a.PublishedAt is not null).OrderByDescending(a => a.Number)
                        .Select(a => new AnswerView(a.Number, a.Position, a.Text, shares ? people.Of(a.By) : null, a.At, a.OnBehalf))]))],
                Meetings = [.. meetings.Select(m => MeetingMark.Of(m, bodies))],
                Outcome = decision?.Of(commitment.Id),
                Decision = decision is null ? null : DecisionMark.Of(decision),
                Siblings = siblings,
                OwnAssociations = [.. own.Select(id => new OwnAssociation(id, bodies.Of(id) ?? new LocalText("")))],
                MayWrite = mayWrite,
                MayRequest = own.Count > 0 || rights.RunsReview(),
                MayPropose = commitment.LeadBodyId is not null && (own.Count > 0 || mayWrite),
                MayDecide = rights.RunsReview(),
                Shares = shares,
            };
        }, cancel);
}

/// <summary>One commitment under review, as its page shows it.</summary>
public sealed record CommitmentInReview(
    Guid PlanId, int PlanNumber, LocalText PlanTitle, Guid Id, int Number, LocalText? Title, Guid? LeadId, LocalText? Lead)
{
    public required AssessmentView? Assessment { get; init; }

    /// <summary>Of the assessment, as submitted; the last one first.</summary>
    public required IReadOnlyList<VersionMark> Versions { get; init; }

    /// <summary>Shown to those alone who may write it.</summary>
    public required DraftMark? Draft { get; init; }
    public required IReadOnlyList<RequestView> Requests { get; init; }
    public required IReadOnlyList<MeetingMark> Meetings { get; init; }
    public required OutcomeLine? Outcome { get; init; }
    public required DecisionMark? Decision { get; init; }

    /// <summary>Other commitments of the same administration.</summary>
    public required IReadOnlyList<SiblingMark> Siblings { get; init; }

    /// <summary>In whose name the reader may ask.</summary>
    public required IReadOnlyList<OwnAssociation> OwnAssociations { get; init; }
    public required bool MayWrite { get; init; }
    public required bool MayRequest { get; init; }
    public required bool MayPropose { get; init; }
    public required bool MayDecide { get; init; }
    public required bool Shares { get; init; }
}

/// <param name="By">Whoever submitted it, by function.</param>
public sealed record AssessmentView(int Number, AssessmentText Text, LocalText? Body, LocalText? By, DateTime SubmittedAt, bool OnBehalf, DateTime? PublishedAt);

public sealed record VersionMark(int Number, DateTime SubmittedAt, bool IsPublished);

public sealed record DraftMark(Guid Id, int Number, LocalText? By, DateTime? At);

/// <param name="MayWithdraw">The reader speaks for the association.</param>
/// <param name="Answers">The last one first, which counts.</param>
public sealed record RequestView(
    Guid Id, int Number, Guid BodyId, LocalText? Body, RequestKind Kind, string? Activity, string What, string Why, IndicatorKind? Indicator, DateTime MadeAt,
    DateTime? WithdrawnAt, string? WithdrawnBecause, bool MayWithdraw, IReadOnlyList<AnswerView> Answers);

public sealed record AnswerView(int Number, AnswerPosition Position, string Text, LocalText? By, DateTime At, bool OnBehalf);

public sealed record SiblingMark(Guid Id, int Number);

public sealed record OwnAssociation(Guid Id, LocalText Name);
