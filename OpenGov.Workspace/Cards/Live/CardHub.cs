using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

/// <summary>The line between an editor and the card it has open. See docs/co-editing.md for what is said on it.</summary>
/// <remarks>Whatever arrives is answered with a code, never with an exception. A connection has one card at a time.</remarks>
public sealed class CardHub(CardDoor door) : Hub
{
    public const string Address = "/hubs/cards";

    /// <summary>Bytes of one message: the largest submission, and what it grows by as a text within JSON.</summary>
    public const int MostBytes = 512 * 1024;

    /// <summary>Opens a card, or the same one anew.</summary>
    /// <param name="request"><c>{card, clientId, schema, epoch, have}</c>; have: the last commit the editor knows, or -1.</param>
    public Task<object> Join(SentText request) => door.JoinAsync(Context, request);

    /// <summary>Commits from a number on.</summary>
    public Task<object> Pull(JsonElement from) => door.PullAsync(Context, from);

    /// <summary>Steps to enter; not answered. That they are durable is said by the commit they became, which is announced to their author as to all; why they are not taken, to their author alone.</summary>
    /// <param name="submission"><c>{clientId, seq, epoch, base, steps, groups, sel?}</c></param>
    public Task Submit(SentText submission)
    {
        door.Submit(Context, submission);
        return Task.CompletedTask;
    }

    /// <summary>Where the editor's cursor is; not answered.</summary>
    /// <param name="presence"><c>{rev, anchor, head}</c>, anchor null when it is nowhere.</param>
    public Task Presence(SentText presence) => CardDoor.MoveAsync(Context, presence);

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        door.Leave(Context);
        return Task.CompletedTask;
    }
}
