using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Somebody replaces their password; every session of theirs ends.</summary>
public sealed class ChangePassword(Store store, Identities identities)
{
    public Task<Result> RunAsync(Actor actor, string? current, string? wanted, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var account = await change.Db.Accounts.SingleOrDefaultAsync(found => found.Id == actor.AccountId, cancel);
            if (account?.PasswordHash is null) return AccessRefusals.NotAllowed;
            if (Identities.Check(wanted) is { Ok: false } no) return no;
            if (!identities.Matches(account, current)) return AccessRefusals.WrongPassword;

            account.SetPassword(identities.Hash(account, wanted!));
            change.Record(account.Id, null, new { function = account.Function });
            return Result.Done;
        }, cancel);
}
