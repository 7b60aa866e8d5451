using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>A closed account is opened again, with the roles it still has.</summary>
public sealed class EnableAccount(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid accountId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var account = await change.Db.Accounts.SingleOrDefaultAsync(found => found.Id == accountId && found.DisabledAt != null, cancel);
            if (account is null) return AccessRefusals.NoSuchAccount;
            if (await Roles.MayTouchAsync(change, accountId, cancel) is { Ok: false } no) return no;

            account.Enable();
            change.Record(accountId, null, new { function = account.Function });
            return Result.Done;
        }, cancel);
}
