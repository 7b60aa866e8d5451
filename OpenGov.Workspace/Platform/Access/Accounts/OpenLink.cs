using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>What the holder of a one-time link sees before using it: whom the account is for.</summary>
public sealed class OpenLink(Store store, TimeProvider clock)
{
    /// <remarks>Unknown, used and expired links get one answer.</remarks>
    public Task<Result<LocalText>> ReadAsync(Actor actor, LinkPurpose purpose, string token, CancellationToken cancel = default) =>
        store.ReadAsync<LocalText>(this, actor, async (db, _) =>
            await FindAsync(db, purpose, token, clock.GetUtcNow().UtcDateTime, cancel) is var (_, account)
                ? account.Function
                : AccessRefusals.LinkNotOpen, cancel);

    internal static async Task<Result<Guid>> SetPasswordAsync(
        Change change, Identities identities, LinkPurpose purpose, string token, string? password, CancellationToken cancel)
    {
        if (await FindAsync(change.Db, purpose, token, change.Now, cancel) is not var (link, account)) return AccessRefusals.LinkNotOpen;
        if (Identities.Check(password) is { Ok: false } no) return no.Refusal!;

        link.Use(change.Now);
        account.SetPassword(identities.Hash(account, password!));
        change.Record(account.Id, null, new { function = account.Function });
        return account.Id;
    }

    private static async Task<(OneTimeLink Link, Account Account)?> FindAsync(
        WorkspaceDbContext db, LinkPurpose purpose, string token, DateTime now, CancellationToken cancel)
    {
        var hash = LinkToken.HashOf(token);
        var found = await (
            from link in db.OneTimeLinks
            join account in db.Accounts on link.AccountId equals account.Id
            where link.TokenHash == hash && link.Purpose == purpose && account.DisabledAt == null
            select new { link, account }).SingleOrDefaultAsync(cancel);
        return found is not null && found.link.IsOpen(now) ? (found.link, found.account) : null;
    }
}
