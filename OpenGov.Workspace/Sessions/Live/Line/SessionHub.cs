using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace OpenGov.Workspace.Sessions;

/// <summary>The line between a participant's telephone and the room. See docs/live-room.md for what is said on it.</summary>
/// <remarks>
/// Whatever arrives is answered with a code, never with an exception. Nothing here gives a command to the room: those who lead it do so
/// from their own pages, signed in.
/// </remarks>
public sealed class SessionHub(RoomDoor door) : Hub
{
    public const string Address = "/hubs/sessions";

    /// <summary>Bytes of one message: the longest proposal in Arabic, and what is around it.</summary>
    public const int MostBytes = 16 * 1024;

    /// <summary>Comes in, for the first time or again.</summary>
    /// <param name="request"><c>{link, token, language, name?, side?}</c></param>
    public Task<object> Enter(JsonElement request) => door.EnterAsync(Context, request);

    /// <param name="ballot"><c>{poll, choices: [1, 3], sent}</c></param>
    public Task<RoomAnswer> Vote(JsonElement ballot) => door.ActAsync(Context, ballot, RoomMessages.Vote);

    /// <param name="ballot"><c>{ranking, points: [[2, 5]], sent}</c> or <c>{ranking, pairs: [[1, 2]], sent}</c></param>
    public Task<RoomAnswer> Rank(JsonElement ballot) => door.ActAsync(Context, ballot, RoomMessages.Rank);

    /// <param name="question"><c>{text, sent}</c></param>
    public Task<RoomAnswer> Ask(JsonElement question) => door.ActAsync(Context, question, RoomMessages.Ask);

    /// <param name="support"><c>{question, up}</c></param>
    public Task<RoomAnswer> Support(JsonElement support) => door.ActAsync(Context, support, RoomMessages.Support);

    /// <param name="problem"><c>{text, sent}</c></param>
    public Task<RoomAnswer> Note(JsonElement problem) => door.ActAsync(Context, problem, RoomMessages.Note);

    /// <param name="solution"><c>{text, expected?, problem?, sent}</c></param>
    public Task<RoomAnswer> Propose(JsonElement solution) => door.ActAsync(Context, solution, RoomMessages.Propose);

    /// <param name="slip"><c>{code}</c></param>
    public Task<RoomAnswer> UseCode(JsonElement slip) => door.UseCodeAsync(Context, slip);

    public override Task OnConnectedAsync()
    {
        door.Await(Context);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        RoomDoor.Leave(Context);
        return Task.CompletedTask;
    }
}
