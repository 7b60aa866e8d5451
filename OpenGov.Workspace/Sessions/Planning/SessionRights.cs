using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Who leads a session: its co-leads and their deputies. The secretariat prepares it, and does not.</summary>
public static class SessionRights
{
    public static async Task<bool> LeadsAsync(WorkspaceDbContext db, Rights rights, Guid sessionId, CancellationToken cancel = default) =>
        await SideLedAsync(db, rights, sessionId, cancel) is not null;

    /// <summary>For which side the asker leads it; null for everybody else, and for who has left that side since.</summary>
    public static async Task<Side?> SideLedAsync(WorkspaceDbContext db, Rights rights, Guid sessionId, CancellationToken cancel = default)
    {
        if (rights.Actor.AccountId is not { } account) return null;
        var side = await db.SessionLeads.Where(lead => lead.SessionId == sessionId && lead.AccountId == account)
            .Select(lead => (Side?)lead.Side).SingleOrDefaultAsync(cancel);
        return side is { } led && rights.SitsOn(led) ? led : null;
    }

    /// <summary>The secretariat; the program and the command line act in its stead.</summary>
    internal static bool PreparesSessions(this Rights rights) => rights.Is(Role.Secretariat) || rights.Is(Role.System) || rights.Is(Role.Operator);
}
