using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Somebody who settles a score says something about it to the others.</summary>
public sealed class AddRemark(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid settlementId, string text, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await SettlementAtHand.LoadAsync(change, settlementId, seen: null, cancel);
            if (loaded.Value is not { } hand) return loaded.Refusal!;
            var ofPair = hand.SideInPair();
            var found = ofPair.Ok || !hand.IsTheCommittees ? ofPair : hand.SideInCommittee();
            if (found.Refusal is { } refusal) return refusal;
            var words = SettlementWords.Remark(text);
            if (words.Value is not { } clean) return words.Refusal!;

            change.Db.Add(new SettlementRemark(settlementId, found.Value, actor.AccountId!.Value, clean, change.Now));
            hand.Record();
            return Result.Done;
        }, cancel);
}
