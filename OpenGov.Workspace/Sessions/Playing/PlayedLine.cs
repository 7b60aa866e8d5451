using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;

namespace OpenGov.Workspace.Sessions;

/// <summary>A participant's line to the hub of rooms, as a telephone's: SignalR's JSON protocol over a WebSocket.</summary>
internal sealed class PlayedLine : IAsyncDisposable
{
    private const byte End = 0x1e;
    private static readonly TimeSpan BetweenPings = TimeSpan.FromSeconds(10);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _waiting = new();
    private int _calls;

    private PlayedLine() { }

    /// <summary>What the server sends by itself: its name, and the part of the picture.</summary>
    public Action<string, JsonElement>? Heard { get; set; }

    public static async Task<PlayedLine> OpenAsync(Uri server, CancellationToken cancel)
    {
        var line = new PlayedLine();
        line._socket.Options.SetRequestHeader("Origin", server.GetLeftPart(UriPartial.Authority));   // only our own pages may
        var address = new UriBuilder(new Uri(server, SessionHub.Address)) { Scheme = server.Scheme == Uri.UriSchemeHttps ? "wss" : "ws" };
        await line._socket.ConnectAsync(address.Uri, cancel);
        await line.SendAsync(new { protocol = "json", version = 1 }, cancel);
        return line;
    }

    /// <summary>Hears until the line ends or <paramref name="cancel"/> asks.</summary>
    public async Task ListenAsync(CancellationToken cancel)
    {
        using var pings = new CancellationTokenSource();
        var pinging = PingAsync(pings.Token);
        try
        {
            var (buffer, message) = (new byte[16 * 1024], new MemoryStream());
            while (_socket.State is WebSocketState.Open)
            {
                var part = await _socket.ReceiveAsync(buffer, cancel);
                if (part.MessageType is WebSocketMessageType.Close) break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                Take(message.ToArray());
                message.SetLength(0);
            }
        }
        finally
        {
            await pings.CancelAsync();
            await pinging;
            foreach (var call in _waiting.Values) call.TrySetCanceled(CancellationToken.None);
        }
    }

    /// <summary>Calls a method of <see cref="SessionHub"/> and waits for what it answers.</summary>
    public async Task<JsonElement> CallAsync(string method, object argument, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture);
        var answer = _waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(new { type = 1, invocationId = id, target = method, arguments = new[] { argument } }, cancel);
        return await answer.Task.WaitAsync(cancel);
    }

    private void Take(byte[] bytes)
    {
        foreach (var range in Parts(bytes))
        {
            if (range.Length == 0) continue;
            using var document = JsonDocument.Parse(bytes.AsMemory(range.Start, range.Length));
            var root = document.RootElement;
            switch (root.TryGetProperty("type"u8, out var type) ? type.GetInt32() : 0)
            {
                case 1:
                    Heard?.Invoke(root.GetProperty("target"u8).GetString()!, root.GetProperty("arguments"u8)[0].Clone());
                    break;
                case 3 when _waiting.TryRemove(root.GetProperty("invocationId"u8).GetString()!, out var call):
                    if (root.TryGetProperty("result"u8, out var result)) call.TrySetResult(result.Clone());
                    else call.TrySetCanceled();
                    break;
            }
        }
    }

    private static IEnumerable<(int Start, int Length)> Parts(byte[] bytes)
    {
        for (var start = 0; start < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, End, start);
            if (end < 0) yield break;
            yield return (start, end - start);
            start = end + 1;
        }
    }

    /// <summary>The server drops who is silent.</summary>
    private async Task PingAsync(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenPings, cancel);
                await SendAsync(new { type = 6 }, cancel);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or InvalidOperationException)
        {
            // The line is gone, which who listens learns.
        }
    }

    private async Task SendAsync(object message, CancellationToken cancel)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(message, Json), End];
        await _turn.WaitAsync(cancel);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }
}
