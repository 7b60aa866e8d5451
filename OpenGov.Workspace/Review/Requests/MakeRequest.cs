using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>An association asks for a change of a running commitment; both sides see it at once.</summary>
public sealed class MakeRequest(Store store)
{
    /// <param name="bodyId">The association in whose name it is asked.</param>
    /// <returns>The request's number.</returns>
    public Task<Result<int>> RunAsync(Actor actor, Guid commitmentId, Guid bodyId, Requested typed, CancellationToken cancel = default) =>
        store.ChangeAsync<int>(this, actor, async change =>
        {
            if (await change.Db.CommitmentAsync(commitmentId, cancel) is not { } commitment) return ReviewRefusals.NoSuchCommitment;
            var body = await change.Db.Bodies.IgnoreAutoIncludes().Where(b => b.Id == bodyId).Select(b => new { b.Side, b.Name }).SingleOrDefaultAsync(cancel);
            if (body is null) return ReviewRefusals.AssociationMissing;
            if (body.Side is not Side.CivilSociety || !change.Rights.MayWriteFor(bodyId)) return ReviewRefusals.NotYourAssociation;
            if (Clean(typed) is not { } requested) return ReviewRefusals.TextWrong;
            if (requested.What.Length == 0 || requested.Why.Length == 0) return ReviewRefusals.WhatAndWhyMissing;

            var number = (await change.Db.RevisionRequests.Where(r => r.PlanId == commitment.PlanId).MaxAsync(r => (int?)r.Number, cancel) ?? 0) + 1;
            var request = new RevisionRequest(commitment.PlanId, commitmentId, number, bodyId, requested, actor.AccountId, change.Now);
            change.Db.RevisionRequests.Add(request);
            change.Record(
                commitmentId, commitment.PlanId,
                new { number, commitment = commitment.Number, requestKind = requested.Kind, body = body.Name, requested.Indicator }, request.Id, bodyId);
            return number;
        }, cancel);

    private static Requested? Clean(Requested typed)
    {
        var activity = TypedText.Line(typed.Activity, RevisionRequest.LongestName);
        var (what, why) = (TypedText.Of(typed.What, RevisionRequest.LongestText), TypedText.Of(typed.Why, RevisionRequest.LongestText));
        if (activity is null || what is null || why is null) return null;
        var indicator = typed.Kind is RequestKind.RefineIndicator ? typed.Indicator ?? IndicatorKind.Qualitative : (IndicatorKind?)null;
        return new Requested(typed.Kind, activity.Length > 0 ? activity : null, what, why, indicator);
    }
}

/// <summary>The association takes its request back; it stays to be read, with the reason.</summary>
public sealed class WithdrawRequest(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid requestId, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.RevisionRequests.SingleOrDefaultAsync(r => r.Id == requestId, cancel) is not { } request) return ReviewRefusals.NoSuchRequest;
            if (!change.Rights.MayWriteFor(request.BodyId)) return ReviewRefusals.NotYourAssociation;
            if (TypedText.Of(reason, RevisionRequest.LongestText) is not { Length: > 0 } because) return ReviewRefusals.ReasonMissing;

            var withdrawn = request.Withdraw(because, change.Now);
            if (!withdrawn.Ok) return withdrawn;
            change.Record(request.CommitmentId, request.PlanId, new { request.Number, reason = because }, requestId);
            return Result.Done;
        }, cancel);
}
