using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A commitment whose card was published is opened for revision: the published text is the running one, and is written on from there.</summary>
/// <remarks>The published version stays public until both sides have signed the revised one and it is published in turn.</remarks>
public sealed class ReviseCard(Store store, CardRooms rooms)
{
    public async Task<Result> RunAsync(Actor actor, Guid cardId, string reason, CancellationToken cancel = default)
    {
        var opened = await store.ChangeAsync(this, actor, async change =>
        {
            var clean = SignOffNote.Clean(reason);
            if (clean.Value is not { } why) return clean.Refusal!;
            var loaded = await CardAtHand.LoadAsync(change, cardId, cancel);
            if (loaded.Value is not { } at) return loaded.Refusal!;
            if (at.Review is not { IsOpen: true, PublishedAt: not null } running) return CardsRefusals.NothingPublished;

            var reopened = at.Card.Reopen();
            if (!reopened.Ok) return reopened;
            var over = running.Reopen(actor.AccountId, change.Now, why);
            if (!over.Ok) return over;
            at.Card.Revise(running.Document);
            change.Record(cardId, at.Card.PlanId, new { number = at.Commitment.Number, reason = why, hash = running.Hash }, at.Commitment.Id);
            return Result.Done;
        }, cancel);
        if (!opened.Ok) return opened;

        // The text says so as well. If this is lost the card is under revision all the same, and the editors can say it there.
        var said = await rooms.WriteAsync(cardId, actor, CommitKind.Revise, RevisedMark.Steps, cancel);
        return said.Ok ? Result.Done : said.Refusal!;
    }
}

/// <summary>The text as it stands is the running commitment's: from here on every change of it is told apart.</summary>
/// <remarks>For a running commitment that was never written here: its text is entered or pasted into the card first.</remarks>
public sealed class FixRunningText(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid cardId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await CardAtHand.LoadAsync(change, cardId, cancel);
            if (loaded.Value is not { } at) return loaded.Refusal!;
            if (at.Card.Kind is not CardKind.Revised) return CardsRefusals.NotARevision;
            if (!at.Card.TakesEdits) return CardsRefusals.NotADraft;
            if (at.Review is not null) return CardsRefusals.RunningTextIsFixed;

            var version = await CardVersion.AtAsync(change.Db, cardId, cancel: cancel) ?? throw new InvalidDataException($"Card {cardId} has no text.");
            at.Card.StartsFrom(version.Json);
            change.Record(
                cardId, at.Card.PlanId, new { number = at.Commitment.Number, revision = version.Revision, hash = version.DocumentHash }, at.Commitment.Id);
            return Result.Done;
        }, cancel);
}

/// <summary>Says in a card's text that it revises a running commitment.</summary>
internal static class RevisedMark
{
    public static IReadOnlyList<Step> Steps(Node document)
    {
        var at = 0;
        foreach (var part in document.Content)
        {
            if (part.Type.Name == "meta") return part["kind"] == "revised" ? [] : [new AttributeStep(at, "kind", "revised")];
            at += part.Size;
        }
        return [];
    }
}
