using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

/// <summary>An editor's line to the hub of cards, spoken as any client would: SignalR's JSON protocol over a plain WebSocket.</summary>
public sealed class HubLine : IAsyncDisposable
{
    private static readonly JsonSerializerOptions AsBrowsersWrite = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string StillThere = """{"type":6}""";

    private readonly ClientWebSocket _socket = new();
    private readonly StringBuilder _half = new();
    private readonly Queue<JsonNode> _heard = new();
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _calls;

    /// <param name="address">Of the app, as in <c>http://127.0.0.1:40123</c>.</param>
    /// <param name="cookies">Of somebody who is signed in.</param>
    /// <param name="hub">Of cards, or another one.</param>
    public static async Task<HubLine> OpenAsync(string address, CookieContainer cookies, string hub = CardHub.Address)
    {
        var line = new HubLine();
        line._socket.Options.Cookies = cookies;
        line._socket.Options.SetRequestHeader("Origin", address);
        await line._socket.ConnectAsync(new Uri(address.Replace("http", "ws", StringComparison.Ordinal) + hub), default);
        await line.WriteAsync("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", (await line.ReadAsync())!.ToJsonString());
        return line;
    }

    /// <summary>The editor's id in the last <see cref="JoinAsync"/>.</summary>
    public Guid ClientId { get; private set; }
    public int Sequence { get; set; }

    public Task<JsonNode?> JoinAsync(Guid card, int have = -1, int epoch = 1, Guid? clientId = null) => CallAsync("Join",
        JsonSerializer.Serialize(new { card, clientId = ClientId = clientId ?? Guid.NewGuid(), schema = Schema.Card.Number, epoch, have }));

    /// <summary>Sends steps as the next submission; null once it was announced what they became, otherwise why they were not taken.</summary>
    public Task<JsonNode?> SubmitAsync(int known, params Step[] steps) => SubmitAsync(Submission(ClientId, ++Sequence, known, steps));

    public async Task<JsonNode?> SubmitAsync(string submission)
    {
        var (client, sequence) = (JsonNode.Parse(submission)!["clientId"]!.GetValue<string>(), JsonNode.Parse(submission)!["seq"]!.GetValue<int>());
        await TellAsync("Submit", submission);
        while (await ReadAsync() is { } message)
        {
            var (target, argument) = ((string?)message["target"], message["arguments"]?[0]);
            if (target == "refused" && (argument!["seq"] is null || (int)argument["seq"]! == sequence)) return argument;   // what cannot be read has no number
            _heard.Enqueue(message);
            if (target == "commits" && argument!.AsArray().Any(commit => (string?)commit!["clientId"] == client && (int)commit["seq"]! == sequence)) return null;
        }

        throw new EndOfStreamException("The server closed the line.");
    }

    public static string Submission(Guid clientId, int sequence, int known, Step[] steps, string groups = "[]") =>
        $$"""{"clientId":"{{clientId}}","seq":{{sequence}},"epoch":1,"base":{{known}},"steps":[{{string.Join(',', steps.Select(step => Encoding.UTF8.GetString(CanonicalJson.Of(step))))}}],"groups":{{groups}}}""";

    /// <summary>Calls a method and waits for its result; what is announced meanwhile is kept for <see cref="HearAsync"/>.</summary>
    public async Task<JsonNode?> CallAsync(string method, params JsonNode?[] arguments)
    {
        var id = await SendAsync(method, arguments);
        while (await ReadAsync() is { } message)
        {
            if (message["type"]!.GetValue<int>() == 3 && message["invocationId"]?.GetValue<string>() == id)
                return message["error"] is { } error ? throw new InvalidOperationException(error.ToString()) : message["result"];
            if (message["type"]!.GetValue<int>() == 1) _heard.Enqueue(message);
        }

        throw new EndOfStreamException("The server closed the line.");
    }

    /// <returns>The id of the call.</returns>
    public async Task<string> SendAsync(string method, params JsonNode?[] arguments)
    {
        var id = $"{++_calls}";
        await WriteAsync(new JsonObject { ["type"] = 1, ["invocationId"] = id, ["target"] = method, ["arguments"] = new JsonArray([.. arguments]) }.ToJsonString(AsBrowsersWrite));
        return id;
    }

    /// <summary>Calls a method that does not answer.</summary>
    public Task TellAsync(string method, params JsonNode?[] arguments) =>
        WriteAsync(new JsonObject { ["type"] = 1, ["target"] = method, ["arguments"] = new JsonArray([.. arguments]) }.ToJsonString(AsBrowsersWrite));

    /// <summary>The next announcement of a kind, as its one argument; others before it are passed over.</summary>
    public async Task<JsonNode?> HearAsync(string target)
    {
        while (true)
        {
            while (_heard.TryDequeue(out var message))
                if (message["target"]!.GetValue<string>() == target) return message["arguments"]!.AsArray().FirstOrDefault();
            if (await ReadAsync() is not { } next) throw new EndOfStreamException("The server closed the line.");
            if (next["type"]!.GetValue<int>() == 1) _heard.Enqueue(next);
        }
    }

    public Task WriteAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, true, default);

    /// <summary>The next message; that the server is still there, which it says for ever, is none.</summary>
    /// <returns>Null when the server has closed the line.</returns>
    public async Task<JsonNode?> ReadAsync()
    {
        using var late = new CancellationTokenSource(Patience.Long);
        while (true)
        {
            var text = _half.ToString();
            if (text.IndexOf('\u001e', StringComparison.Ordinal) is >= 0 and var end)
            {
                _half.Remove(0, end + 1);
                if (text[..end] == StillThere) continue;
                return JsonNode.Parse(text[..end]);
            }

            using var bytes = new MemoryStream();
            WebSocketReceiveResult part;
            do
            {
                try
                {
                    part = await _socket.ReceiveAsync(_buffer, late.Token);
                }
                catch (WebSocketException)
                {
                    return null;
                }

                if (part.MessageType is WebSocketMessageType.Close) return null;
                bytes.Write(_buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            _half.Append(Encoding.UTF8.GetString(bytes.ToArray()));
        }
    }

    /// <summary>As when the network goes.</summary>
    public void Cut() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
