using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>An account is closed: nobody signs in to it, and whoever is signed in no longer is.</summary>
public sealed class DisableAccount(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid accountId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var account = await change.Db.Accounts.SingleOrDefaultAsync(found => found.Id == accountId && found.DisabledAt == null, cancel);
            if (account is null) return AccessRefusals.NoSuchAccount;
            if (await Roles.MayTouchAsync(change, accountId, cancel) is { Ok: false } no) return no;
            if (await Roles.IsLastAdministratorAsync(change, accountId, cancel)) return AccessRefusals.LastAdministrator;

            account.Disable(change.Now);
            change.Record(accountId, null, new { function = account.Function });
            return Result.Done;
        }, cancel);
}
