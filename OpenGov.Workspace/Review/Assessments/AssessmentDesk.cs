using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>Reading: an assessment while it is being written; for the administration's own people and the secretariat.</summary>
public sealed class AssessmentDesk(Store store)
{
    public Task<Result<AssessmentAtHand>> ReadAsync(Actor actor, int planNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<AssessmentAtHand>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title }).SingleOrDefaultAsync(cancel);
            var commitment = plan is null ? null : await db.Commitments.AsNoTracking().SingleOrDefaultAsync(c => c.PlanId == plan.Id && c.Number == number, cancel);
            if (plan is null || commitment is null) return ReviewRefusals.NoSuchCommitment;
            if (commitment.LeadBodyId is not { } lead) return ReviewRefusals.LeadUnknown;
            if (!rights.MayWriteFor(lead)) return ReviewRefusals.NotYourAdministration;

            var (draft, submitted) = await db.AssessmentsAsync(commitment.Id, cancel);
            var names = await db.BodiesAsync([lead], cancel);
            var people = await db.FunctionsAsync([draft?.WrittenBy], cancel);
            return new AssessmentAtHand(
                plan.Id, planNumber, plan.Title, commitment.Id, number, commitment.Title, names.Of(lead)!, (draft?.Number ?? (submitted?.Number ?? 0) + 1),
                draft?.Text ?? submitted?.Text ?? AssessmentText.Empty, draft?.Id, people.Of(draft?.WrittenBy), draft?.WrittenAt, submitted?.Number,
                OnBehalf: !rights.SpeaksFor(lead));
        }, cancel);
}

/// <param name="Version">That is being written.</param>
/// <param name="DraftId">Null while nothing has been typed for this version.</param>
/// <param name="Submitted">The version that both sides read; null when there is none.</param>
/// <param name="OnBehalf">The secretariat writes what the administration has sent.</param>
public sealed record AssessmentAtHand(
    Guid PlanId, int PlanNumber, LocalText PlanTitle, Guid CommitmentId, int Number, LocalText? Title, LocalText Lead, int Version, AssessmentText Text,
    Guid? DraftId, LocalText? WrittenBy, DateTime? WrittenAt, int? Submitted, bool OnBehalf);
