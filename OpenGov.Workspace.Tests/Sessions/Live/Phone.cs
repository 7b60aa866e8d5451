using System.Text.Json.Nodes;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

/// <summary>A participant's telephone, speaking the hub's own words over a WebSocket.</summary>
public sealed class Phone(HubLine line, string token) : IAsyncDisposable
{
    public string Token => token;
    public HubLine Line => line;

    public static async Task<Phone> OpenAsync(string address, string? token = null) =>
        new(await HubLine.OpenAsync(address, new System.Net.CookieContainer(), SessionHub.Address), token ?? LinkToken.New());

    public async Task<string> EnterAsync(string link, string language = "ar") => CodeOf(await CallAsync(
        "Enter", new JsonObject { ["link"] = link.Replace("/j/", "", StringComparison.Ordinal), ["token"] = token, ["language"] = language }));

    public async Task<string> VoteAsync(Guid poll, long sent, params int[] choices) => CodeOf(await CallAsync(
        "Vote", new JsonObject { ["poll"] = poll, ["choices"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice)]), ["sent"] = sent }));

    public Task<JsonNode?> CallAsync(string method, JsonNode? argument) => line.CallAsync(method, argument);

    public static string CodeOf(JsonNode? answer) => answer!["code"]!.GetValue<string>();

    public ValueTask DisposeAsync() => line.DisposeAsync();
}
