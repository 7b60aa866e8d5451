using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Is whoever this cookie or open page belongs to still signed in?</summary>
public sealed class SessionCheck(Database database, TimeProvider clock)
{
    /// <summary>The same person with the roles of this moment, or null when the session is over.</summary>
    public async Task<ClaimsPrincipal?> RefreshAsync(ClaimsPrincipal person, CancellationToken cancel = default)
    {
        if (person.AccountId is not { } account || person.SessionId is not { } session) return null;

        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now - SignInSession.Longest;
        await using var db = database.Reader();
        var stamp = await (
            from open in db.SignInSessions
            join holder in db.Accounts on open.AccountId equals holder.Id
            where open.Id == session && open.AccountId == account && open.EndedAt == null && open.StartedAt > oldest
                && holder.DisabledAt == null
            select holder.SecurityStamp).SingleOrDefaultAsync(cancel);
        if (stamp is null || stamp != person.Stamp) return null;

        return Principals.Of(account, session, stamp, (await Rights.OfAsync(db, Actor.Of(account), now, cancel)).Roles);
    }
}
