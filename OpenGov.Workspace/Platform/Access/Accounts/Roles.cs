using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Which roles can be given, by whom, and which of them sit on a side.</summary>
public static class Roles
{
    /// <summary>In the order in which they are offered.</summary>
    public static readonly IReadOnlyList<Role> Given =
        [Role.Member, Role.CoLead, Role.Expert, Role.Observer, Role.Secretariat, Role.Administrator];

    public static bool SitsOnASide(Role role) => role is Role.Member or Role.CoLead;

    /// <summary>Nobody makes another person more than they are themselves: an administrator is made by an administrator.</summary>
    public static Result Check(Rights giver, Role role, Side? side)
    {
        if (!Given.Contains(role)) throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody is given this role.");
        if (role is Role.Administrator && !giver.Is(Role.Administrator) && giver.Actor.FixedRole is null) return AccessRefusals.NotAllowed;
        return SitsOnASide(role) == side is not null ? Result.Done : AccessRefusals.SideWanted;
    }

    /// <summary>An administrator's account is in the hands of administrators only, or the secretariat could enter it by a new link.</summary>
    internal static async Task<Result> MayTouchAsync(Change change, Guid accountId, CancellationToken cancel) =>
        change.Rights.Actor.FixedRole is not null || change.Rights.Is(Role.Administrator)
            || !await Administrators(change).AnyAsync(grant => grant.AccountId == accountId, cancel)
            ? Result.Done
            : AccessRefusals.NotAllowed;

    /// <summary>Without it nobody could let anybody in again.</summary>
    internal static async Task<bool> IsLastAdministratorAsync(Change change, Guid accountId, CancellationToken cancel)
    {
        var holders = await Administrators(change).Select(grant => grant.AccountId).Distinct().ToListAsync(cancel);
        return holders is [var only] && only == accountId;
    }

    private static IQueryable<Grant> Administrators(Change change) => change.Db.Grants.Where(grant =>
        grant.Role == Role.Administrator && grant.RevokedAt == null
        && change.Db.Accounts.Any(account => account.Id == grant.AccountId && account.DisabledAt == null));
}
