using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>A member of the committee signs for their side which commitments are open to revision, what becomes of the others, and the new themes.</summary>
public sealed class SignDecision(Store store)
{
    /// <param name="seen">The <see cref="DecisionText.FingerprintOf"/> of what the member read: nobody signs another text than that.</param>
    public Task<Result> RunAsync(Actor actor, Guid planId, string seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (change.Rights.OwnSide() is not { } side || actor.AccountId is not { } account) return ReviewRefusals.NotASideOfIt;
            if (await change.Db.LastDecisionAsync(planId, cancel) is not { } decision) return ReviewRefusals.NoSuchDecision;
            if (DecisionText.FingerprintOf(decision) != seen) return DataRefusals.ChangedMeanwhile;

            var decided = decision.Lines.Select(line => line.CommitmentId).ToHashSet();
            var all = await change.Db.Commitments.Where(c => c.PlanId == planId).OrderBy(c => c.Number).Select(c => new { c.Id, c.Number }).ToListAsync(cancel);
            var signed = decision.Sign(side, account, change.Now, [.. all.Where(c => !decided.Contains(c.Id)).Select(c => c.Number)]);
            if (!signed.Ok) return signed;
            change.Record(decision.Id, planId, new { decision.Number, side, approved = decision.Signatures.Complete, open = decision.OpenToRevision, fingerprint = seen });
            return Result.Done;
        }, cancel);
}

/// <summary>What both sides have signed is published.</summary>
public sealed class PublishDecision(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.LastDecisionAsync(planId, cancel) is not { } decision) return ReviewRefusals.NoSuchDecision;
            var published = decision.Publish(change.Now);
            if (!published.Ok) return published;
            change.Record(decision.Id, planId, new { decision.Number, open = decision.OpenToRevision, decision.Hash });
            return Result.Done;
        }, cancel);
}

/// <summary>What was published is to be changed: the next version begins as a copy, and the published one stays.</summary>
public sealed class OpenNextDecision(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.LastDecisionAsync(planId, cancel) is not { } last) return ReviewRefusals.NoSuchDecision;
            if (last.State is not DecisionState.Published) return ReviewRefusals.DecisionStillOpen;
            var next = new ReviewDecision(planId, last.Number + 1, last.Lines, last.Themes);
            change.Db.ReviewDecisions.Add(next);
            change.Record(next.Id, planId, new { next.Number }, last.Id);
            return Result.Done;
        }, cancel);
}
