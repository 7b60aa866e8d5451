using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A conversation about a card has led to something and is put away; its words stay.</summary>
/// <remarks>By whoever writes on cards; an expert resolves what they began.</remarks>
public sealed class ResolveThread(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid threadId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await ThreadAtHand.LoadAsync(change, threadId, cancel);
            if (loaded.Value is not { } hand) return loaded.Refusal!;
            if (!MayResolve(change.Rights, hand.Thread.StartedBy)) return CardsRefusals.NotYourThread;
            if (hand.Thread.IsResolved) return CardsRefusals.ThreadIsResolved;

            hand.Thread.Resolve(actor.AccountId!.Value, change.Now);
            hand.Record(change);
            return Result.Done;
        }, cancel);

    internal static bool MayResolve(Rights rights, Guid startedBy) =>
        rights.Actor.AccountId == startedBy || rights.Is(Role.Secretariat) || rights.Is(Role.Member) || rights.Is(Role.CoLead);
}
