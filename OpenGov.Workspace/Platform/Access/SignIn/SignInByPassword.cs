using Microsoft.AspNetCore.Identity;

namespace OpenGov.Workspace.Platform.Access;

public enum SignedIn { No, Fully, CodeWanted }

/// <summary>Somebody signs in with address and password.</summary>
/// <remarks>
/// The answer, and the time it takes, are the same whether the address is unknown, the password wrong, the account disabled
/// or locked after too many attempts: nobody learns here who has an account.
/// </remarks>
public sealed class SignInByPassword(AccountSignIn signIn, IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new();
    private static string? _nobodysPassword;

    public async Task<Result<SignedIn>> RunAsync(string? email, string? password)
    {
        var account = string.IsNullOrWhiteSpace(email) ? null : await signIn.UserManager.FindByEmailAsync(email.Trim());
        if (account?.PasswordHash is null || account.DisabledAt is not null || await signIn.UserManager.IsLockedOutAsync(account))
        {
            // One hash to compare with, whatever happens: it is what takes the time.
            _nobodysPassword ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(Nobody, _nobodysPassword, password ?? "");
            return AccessRefusals.WrongEntry;
        }

        var result = await signIn.PasswordSignInAsync(account, password ?? "", isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? SignedIn.Fully
            : result.RequiresTwoFactor ? SignedIn.CodeWanted
            : AccessRefusals.WrongEntry;
    }
}
