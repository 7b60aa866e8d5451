using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace OpenGov.Workspace.Cards;

/// <summary>The open connections of editors, so that one message is written once for all of them and a line that is not read is noticed.</summary>
public sealed class CardConnections(ILogger<DefaultHubLifetimeManager<CardHub>> log) : DefaultHubLifetimeManager<CardHub>(log)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> _open = new();

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        _open[connection.ConnectionId] = connection;
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        _open.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }

    internal EditorLine LineTo(string connectionId, int mostUnsent) => _open.TryGetValue(connectionId, out var connection)
        ? new EditorLine(message => connection.WriteAsync(message), connection.Abort, mostUnsent)
        : new EditorLine(_ => default, () => { }, mostUnsent);   // gone meanwhile
}
