using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>What an actor is at this moment: read in the same transaction as what it decides.</summary>
public sealed record Rights(Actor Actor, IReadOnlyList<Grant> Grants)
{
    public static async Task<Rights> OfAsync(WorkspaceDbContext db, Actor actor, DateTime now, CancellationToken cancel)
    {
        if (actor.AccountId is not { } id) return new Rights(actor, []);

        var grants = await db.Grants.AsNoTracking()
            .Where(grant => grant.AccountId == id && grant.RevokedAt == null
                && db.Accounts.Any(account => account.Id == id && account.DisabledAt == null))
            .ToListAsync(cancel);
        return new Rights(actor, [.. grants.Where(grant => grant.IsInForce(Dates.DayOf(now)))]);
    }

    /// <summary>Every account may also do what the public may.</summary>
    public IEnumerable<Role> Roles =>
        Actor.FixedRole is { } role ? [role] : Grants.Select(grant => grant.Role).Distinct().Append(Role.Public);

    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Somebody without an account, or whose roles have all ended, sees published matter only.</summary>
    public bool SeesOnlyPublished() => Roles.All(role => role is Role.Public);

    /// <summary>The side on which the actor sits, if any.</summary>
    public Side? Side => Grants.Select(grant => grant.Side).FirstOrDefault(side => side is not null);

    public Guid? BodyId => Grants.Select(grant => grant.BodyId).FirstOrDefault(body => body is not null);
}
