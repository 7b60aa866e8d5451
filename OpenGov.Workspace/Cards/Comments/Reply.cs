using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Somebody answers in a conversation about a card. An answer to a resolved one takes it up again.</summary>
public sealed class Reply(Store store, AuthorizationMatrix matrix)
{
    public Task<Result> RunAsync(Actor actor, Guid threadId, RemarkWords words, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await ThreadAtHand.LoadAsync(change, threadId, cancel);
            if (loaded.Value is not { } hand) return loaded.Refusal!;
            var said = await words.ToRemarkAsync(change, matrix, threadId, cancel);
            if (said.Value is not { } remark) return said.Refusal!;

            change.Db.Add(remark);
            if (hand.Thread.IsResolved) hand.Thread.TakeUpAgain();
            hand.Record(change, remark.Mentions.Count);
            return Result.Done;
        }, cancel);
}
