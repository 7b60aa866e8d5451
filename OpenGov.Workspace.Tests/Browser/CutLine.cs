using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OpenGov.Workspace.Browser;

/// <summary>A line of somebody's own to the program, that can be cut and mended. A browser that is told to be offline keeps its open sockets.</summary>
public sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly Uri _program;
    private readonly Task _accepting;
    private volatile bool _isCut;

    public CutLine(WorkspaceApp app)
    {
        _program = new Uri(app.Address);
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _accepting = AcceptAsync();
    }

    public string Address { get; }

    /// <summary>What is open breaks, and nothing gets through.</summary>
    public void Cut()
    {
        _isCut = true;
        foreach (var end in _open.Keys) end.Close();
    }

    public void Mend() => _isCut = false;

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The story is over.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var program = new TcpClient();
        using (browser)
        {
            try
            {
                if (_isCut) return;
                (_open[browser], _open[program]) = (0, 0);
                await program.ConnectAsync(_program.Host, _program.Port);
                (browser.NoDelay, program.NoDelay) = (true, true);
                await Task.WhenAny(browser.GetStream().CopyToAsync(program.GetStream()), program.GetStream().CopyToAsync(browser.GetStream()));
            }
            catch (Exception cut) when (cut is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // As lines are.
            }
            finally
            {
                _open.TryRemove(browser, out _);
                _open.TryRemove(program, out _);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
    }
}
