using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Signing in asks for the password alone again; a last code proves that it is the holder who wants it so.</summary>
public sealed class TurnOffSecondFactor(Store store, Identities identities)
{
    public Task<Result> RunAsync(Actor actor, string? code, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var account = await change.Db.Accounts.SingleOrDefaultAsync(found => found.Id == actor.AccountId, cancel);
            if (account is not { TwoFactorEnabled: true }) return AccessRefusals.NotAllowed;
            using var users = identities.In(change.Db);
            if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, Digits.Of(code)))
                return AccessRefusals.WrongCode;

            account.TwoFactorEnabled = false;
            change.Record(account.Id, null, new { function = account.Function });
            return Result.Done;
        }, cancel);
}
