using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>A role is withdrawn. Nothing can be done with it from this moment, and the person's open pages close.</summary>
public sealed class RevokeRole(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid grantId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var grant = await change.Db.Grants.SingleOrDefaultAsync(found => found.Id == grantId && found.RevokedAt == null, cancel);
            if (grant is null) return AccessRefusals.NoSuchGrant;
            if (await Roles.MayTouchAsync(change, grant.AccountId, cancel) is { Ok: false } no) return no;
            if (grant.Role is Role.Administrator && await Roles.IsLastAdministratorAsync(change, grant.AccountId, cancel))
                return AccessRefusals.LastAdministrator;

            var account = await change.Db.Accounts.SingleAsync(found => found.Id == grant.AccountId, cancel);
            grant.Revoke(change.Now);
            account.EndSessions();
            change.Record(account.Id, null, new { function = account.Function, role = grant.Role });
            return Result.Done;
        }, cancel);
}
