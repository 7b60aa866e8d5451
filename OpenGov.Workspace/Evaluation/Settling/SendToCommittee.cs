using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A pair cannot agree on a score: either of them asks the committee, and tells it why.</summary>
public sealed class SendToCommittee(Store store)
{
    /// <param name="seen">The version of the settlement that was looked at.</param>
    public Task<Result> RunAsync(Actor actor, Guid settlementId, int seen, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await SettlementAtHand.LoadAsync(change, settlementId, seen, cancel);
            if (loaded.Value is not { } hand) return loaded.Refusal!;
            if (hand.SideInPair().Refusal is { } refusal) return refusal;
            var words = SettlementWords.Reason(reason);
            if (words.Value is not { } clean) return words.Refusal!;

            var sent = hand.Settlement.SendToCommittee(clean);
            if (sent.Ok) hand.Record();
            return sent;
        }, cancel);
}
