using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>What somebody sees of their own account.</summary>
public sealed class OwnAccount(Store store)
{
    /// <returns>Nothing for the public.</returns>
    public Task<Result<OwnAccountView?>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<OwnAccountView?>(this, actor, async (db, rights) => await db.Accounts
            .Where(account => account.Id == actor.AccountId && account.DisabledAt == null)
            .Select(account => new OwnAccountView(
                account.Function, account.Email, account.Language, account.TwoFactorEnabled, account.PasswordHash != null))
            .SingleOrDefaultAsync(cancel), cancel);
}

public sealed record OwnAccountView(LocalText Function, string? Email, string Language, bool HasSecondFactor, bool HasPassword);
