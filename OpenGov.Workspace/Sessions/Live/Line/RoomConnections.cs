using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace OpenGov.Workspace.Sessions;

/// <summary>The open connections of telephones, so that one message is written once for all of them.</summary>
public sealed class RoomConnections(ILogger<DefaultHubLifetimeManager<SessionHub>> log) : DefaultHubLifetimeManager<SessionHub>(log)
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

    internal RoomLine LineTo(string connectionId, Guid participantId) => _open.TryGetValue(connectionId, out var connection)
        ? new RoomLine(participantId, message => connection.WriteAsync(message), connection.Abort)
        : new RoomLine(participantId, _ => default, () => { });   // gone meanwhile
}
