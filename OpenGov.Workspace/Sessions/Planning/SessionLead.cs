using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>Somebody who leads a session for a side, or stands in for who does: one lead of each side, one deputy of each.</summary>
public sealed class SessionLead
{
    private SessionLead() { }

    public SessionLead(Guid sessionId, Guid accountId, Side side, bool isDeputy) =>
        (SessionId, AccountId, Side, IsDeputy) = (sessionId, accountId, side, isDeputy);

    public Guid SessionId { get; private set; }
    public Guid AccountId { get; private set; }
    public Side Side { get; private set; }
    public bool IsDeputy { get; private set; }
}
