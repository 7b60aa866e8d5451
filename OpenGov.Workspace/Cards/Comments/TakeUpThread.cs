using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A resolved conversation about a card is taken up again.</summary>
public sealed class TakeUpThread(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid threadId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await ThreadAtHand.LoadAsync(change, threadId, cancel);
            if (loaded.Value is not { } hand) return loaded.Refusal!;
            if (!hand.Thread.IsResolved) return CardsRefusals.ThreadIsOpen;

            hand.Thread.TakeUpAgain();
            hand.Record(change);
            return Result.Done;
        }, cancel);
}
