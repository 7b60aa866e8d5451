using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>One of a pair puts an agreed score forward, with its reason; the other side confirms it or puts another forward.</summary>
public sealed class ProposeAgreedScore(Store store)
{
    /// <param name="seen">The version of the settlement that was looked at.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid settlementId, int seen, int points, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await SettlementAtHand.LoadAsync(change, settlementId, seen, cancel);
            if (loaded.Value is not { } hand) return loaded.Refusal!;
            var found = hand.SideInPair();
            if (found.Refusal is { } refusal) return refusal;
            if (hand.Settlement.State is SettlementState.WithCommittee) return EvaluationRefusals.AlreadyWithCommittee;
            var words = SettlementWords.Reason(reason);
            if (words.Value is not { } clean) return words.Refusal!;
            var onScale = hand.CheckPoints(points);
            if (!onScale.Ok) return onScale;

            var proposed = hand.Settlement.Propose(found.Value, actor.AccountId!.Value, points, clean, change.Now);
            if (proposed.Ok) hand.Record(points);
            return proposed;
        }, cancel);
}
