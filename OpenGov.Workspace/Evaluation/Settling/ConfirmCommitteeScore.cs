using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A member of the other side confirms what a member put forward: the committee has settled the score.</summary>
public sealed class ConfirmCommitteeScore(Store store)
{
    /// <param name="seen">The version of the settlement that was looked at: nobody confirms other points than they saw.</param>
    public Task<Result> RunAsync(Actor actor, Guid settlementId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await SettlementAtHand.LoadAsync(change, settlementId, seen, cancel);
            if (loaded.Value is not { } hand) return loaded.Refusal!;
            var found = hand.SideInCommittee();
            if (found.Refusal is { } refusal) return refusal;
            if (hand.Settlement.State is not (SettlementState.WithCommittee or SettlementState.Settled)) return EvaluationRefusals.NotWithCommittee;

            var confirmed = hand.Settlement.Confirm(found.Value, actor.AccountId!.Value, change.Now);
            if (confirmed.Ok) hand.Record(hand.Settlement.ProposedPoints);
            return confirmed;
        }, cancel);
}
