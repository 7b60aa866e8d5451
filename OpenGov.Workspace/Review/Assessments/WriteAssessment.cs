using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>The administration's people write its assessment; what they type is kept as they type it.</summary>
/// <remarks>
/// Kept at every pause of typing, so that the record gets no line before it is submitted. Written on after it was submitted,
/// it becomes the draft of the next version, and what was submitted stays as it is.
/// </remarks>
public sealed class WriteAssessment(Store store)
{
    /// <param name="seen">What the person wrote on.</param>
    public async Task<Result<AssessmentSaved>> RunAsync(
        Actor actor, Guid commitmentId, AssessmentText seen, AssessmentText typed, CancellationToken cancel = default)
    {
        var saved = await WriteAsync(actor, commitmentId, seen, typed, cancel);
        // Two at the very same moment: the second one looks again at what the first has written.
        return saved.Refusal == DataRefusals.ChangedMeanwhile ? await WriteAsync(actor, commitmentId, seen, typed, cancel) : saved;
    }

    private Task<Result<AssessmentSaved>> WriteAsync(
        Actor actor, Guid commitmentId, AssessmentText seen, AssessmentText typed, CancellationToken cancel) =>
        store.ChangeAsync<AssessmentSaved>(this, actor, async change =>
        {
            if (await change.Db.CommitmentAsync(commitmentId, cancel) is not { } commitment) return ReviewRefusals.NoSuchCommitment;
            if (commitment.LeadBodyId is not { } lead) return ReviewRefusals.LeadUnknown;
            if (!change.Rights.MayWriteFor(lead)) return ReviewRefusals.NotYourAdministration;
            if (typed.Clean() is not { } clean) return ReviewRefusals.TextWrong;

            var (draft, submitted) = await change.Db.AssessmentsAsync(commitmentId, cancel);
            var current = draft?.Text ?? submitted?.Text ?? AssessmentText.Empty;
            var (text, clashes) = AssessmentMerge.Into(current, seen, clean);
            var unchanged = text.Same(current);
            if (draft is null && !unchanged)
                change.Db.Assessments.Add(draft = new Assessment(commitment.PlanId, commitmentId, lead, (submitted?.Number ?? 0) + 1, current));
            if (draft is not null && !unchanged && draft.Write(text, actor.AccountId, change.Now) is { Ok: false, Refusal: { } refusal }) return refusal;

            // Only its own people hear that it is being written.
            change.LeaveUnrecorded(unchanged ? [] : [draft!.Id]);
            return new AssessmentSaved(text, clashes);
        }, cancel);
}

/// <param name="Text">As it is now kept.</param>
/// <param name="Clashes">Fields that somebody else has changed meanwhile; they keep what was saved first.</param>
public sealed record AssessmentSaved(AssessmentText Text, IReadOnlyList<AssessmentField> Clashes);
