using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>An assessment is finished: from now on both sides read it.</summary>
public sealed class SubmitAssessment(Store store)
{
    /// <param name="seen">What the person has before them: nobody submits another text than that.</param>
    public Task<Result> RunAsync(Actor actor, Guid commitmentId, AssessmentText seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.CommitmentAsync(commitmentId, cancel) is not { } commitment) return ReviewRefusals.NoSuchCommitment;
            if (!change.Rights.MayWriteFor(commitment.LeadBodyId)) return ReviewRefusals.NotYourAdministration;
            var (draft, _) = await change.Db.AssessmentsAsync(commitmentId, cancel);
            if (draft is null) return ReviewRefusals.NoDraft;
            if (!draft.Text.Same(seen)) return DataRefusals.ChangedMeanwhile;

            var submitted = draft.Submit(actor.AccountId, change.Now, onBehalf: !change.Rights.SpeaksFor(commitment.LeadBodyId));
            if (!submitted.Ok) return submitted;
            change.Record(
                commitmentId, commitment.PlanId,
                new { commitment.Number, version = draft.Number, draft.Text.Stance, isFinal = draft.Text.IsFinal, activities = draft.Text.Activities.Count, draft.OnBehalf },
                draft.Id, draft.BodyId);
            return Result.Done;
        }, cancel);
}
