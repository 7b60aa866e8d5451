using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>From now on, signing in with the password also asks for the code that the telephone shows.</summary>
public sealed class TurnOnSecondFactor(Store store, Identities identities)
{
    /// <summary>Each of them once, for the day the telephone is lost.</summary>
    private const int RecoveryCodes = 10;

    /// <returns>The recovery codes, seen this once.</returns>
    public Task<Result<IReadOnlyList<string>>> RunAsync(Actor actor, string? code, CancellationToken cancel = default) =>
        store.ChangeAsync<IReadOnlyList<string>>(this, actor, async change =>
        {
            var account = await change.Db.Accounts.SingleOrDefaultAsync(found => found.Id == actor.AccountId, cancel);
            if (account is not { PasswordHash: not null, TwoFactorEnabled: false }) return AccessRefusals.NotAllowed;
            using var users = identities.In(change.Db);
            if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, Digits.Of(code)))
                return AccessRefusals.WrongCode;

            account.TwoFactorEnabled = true;
            var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
            change.Record(account.Id, null, new { function = account.Function });
            return codes!.ToArray();
        }, cancel);
}
