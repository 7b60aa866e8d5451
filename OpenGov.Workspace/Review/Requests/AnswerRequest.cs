using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>The administration answers a request, or answers it anew; what it said before stays.</summary>
public sealed class AnswerRequest(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid requestId, AnswerPosition position, string typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.RevisionRequests.SingleOrDefaultAsync(r => r.Id == requestId, cancel) is not { } request) return ReviewRefusals.NoSuchRequest;
            var commitment = await change.Db.CommitmentAsync(request.CommitmentId, cancel);
            if (!change.Rights.MayWriteFor(commitment?.LeadBodyId)) return ReviewRefusals.NotYourAdministration;
            if (TypedText.Of(typed, RevisionRequest.LongestText) is not { Length: > 0 } text) return ReviewRefusals.ReasonMissing;

            var answered = request.Answer(position, text, actor.AccountId, change.Now, onBehalf: !change.Rights.SpeaksFor(commitment?.LeadBodyId));
            if (!answered.Ok) return answered;
            change.Record(
                request.CommitmentId, request.PlanId, new { request.Number, commitment = commitment!.Number, position, answers = request.Answers.Count },
                requestId, request.BodyId);
            return Result.Done;
        }, cancel);
}
