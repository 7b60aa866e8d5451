using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Roles as they are held on a day, asked of the database.</summary>
public static class GrantsInForce
{
    /// <summary>As <see cref="Grant.IsInForce"/> has it, of accounts that are not disabled.</summary>
    public static IQueryable<Grant> InForceOn(this WorkspaceDbContext db, DateOnly day) => db.Grants.AsNoTracking().Where(grant =>
        grant.RevokedAt == null && grant.From <= day && (grant.Until == null || grant.Until >= day)
        && db.Accounts.Any(account => account.Id == grant.AccountId && account.DisabledAt == null));

    /// <summary>Members and co-leads of either side: who scores, leads and signs for it is one of these.</summary>
    public static IQueryable<Grant> SittingOn(this WorkspaceDbContext db, DateOnly day) => db.InForceOn(day)
        .Where(grant => (grant.Role == Role.CoLead || grant.Role == Role.Member) && grant.Side != null);
}
