using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The other of the pair confirms exactly what was put forward; that settles the score.</summary>
public sealed class ConfirmAgreedScore(Store store)
{
    /// <param name="seen">The version of the settlement that was looked at: nobody confirms other points than they saw.</param>
    public Task<Result> RunAsync(Actor actor, Guid settlementId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await SettlementAtHand.LoadAsync(change, settlementId, seen, cancel);
            if (loaded.Value is not { } hand) return loaded.Refusal!;
            var found = hand.SideInPair();
            if (found.Refusal is { } refusal) return refusal;
            if (hand.Settlement.State is SettlementState.WithCommittee) return EvaluationRefusals.AlreadyWithCommittee;

            var confirmed = hand.Settlement.Confirm(found.Value, actor.AccountId!.Value, change.Now);
            if (confirmed.Ok) hand.Record(hand.Settlement.ProposedPoints);
            return confirmed;
        }, cancel);
}
