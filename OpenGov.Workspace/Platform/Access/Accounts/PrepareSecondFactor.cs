using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Somebody gets a new key for the code generator on their telephone; it counts once a first code has been right.</summary>
public sealed class PrepareSecondFactor(Store store, Identities identities)
{
    /// <returns>The key, in Base32.</returns>
    public Task<Result<string>> RunAsync(Actor actor, CancellationToken cancel = default) =>
        store.ChangeAsync<string>(this, actor, async change =>
        {
            var account = await change.Db.Accounts.SingleOrDefaultAsync(found => found.Id == actor.AccountId, cancel);
            if (account is not { PasswordHash: not null, TwoFactorEnabled: false }) return AccessRefusals.NotAllowed;

            var key = identities.In(change.Db).GenerateNewAuthenticatorKey();
            await new UserOnlyStore<Account, WorkspaceDbContext, Guid>(change.Db).SetAuthenticatorKeyAsync(account, key, cancel);
            change.LeaveUnrecorded();
            return key;
        }, cancel);
}
