using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenGov.Workspace.Platform.Notices;

/// <summary>A mail server on loopback that takes every letter (RFC 5321, no TLS) except for addresses it is told to refuse.</summary>
internal sealed class MailSink : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();

    private MailSink(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _ = AcceptAsync();
    }

    public ConcurrentQueue<string> Letters { get; } = [];

    /// <summary>Whoever this is in gets 550.</summary>
    public string Refused { get; init; } = "\0";

    public static MailSink On(int port, string refused = "\0") => new(port) { Refused = refused };

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "QUIT") break;
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var letter = new StringBuilder();
                while (await reader.ReadLineAsync(_end.Token) is { } text && text != ".") letter.AppendLine(text);
                Letters.Enqueue(letter.ToString());
            }

            await writer.WriteLineAsync(verb == "RCPT" && line.Contains(Refused, StringComparison.OrdinalIgnoreCase) ? "550 nobody here" : "250 fine");
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }
}
