using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>The administrator or the secretariat gives somebody a new link: to the invitation not yet accepted, or to choose a new password.</summary>
/// <remarks>Earlier links of the account stop working.</remarks>
public sealed class IssuePasswordLink(Store store)
{
    public Task<Result<IssuedLink>> RunAsync(Actor actor, Guid accountId, CancellationToken cancel = default) =>
        store.ChangeAsync<IssuedLink>(this, actor, async change =>
        {
            var account = await change.Db.Accounts.SingleOrDefaultAsync(found => found.Id == accountId, cancel);
            if (account is not { IsExample: false, DisabledAt: null }) return AccessRefusals.NoSuchAccount;
            // Whoever holds the link becomes that person, so it is issued by somebody who could have made the account.
            if (await Roles.MayTouchAsync(change, accountId, cancel) is { Ok: false } no) return no.Refusal!;

            foreach (var earlier in await change.Db.OneTimeLinks
                .Where(link => link.AccountId == accountId && link.UsedAt == null).ToListAsync(cancel)) earlier.Use(change.Now);
            var purpose = account.PasswordHash is null ? LinkPurpose.Invitation : LinkPurpose.NewPassword;
            var (link, token) = OneTimeLink.Issue(accountId, purpose, change.Now);
            change.Db.OneTimeLinks.Add(link);
            change.Record(accountId, null, new { function = account.Function });
            return new IssuedLink(accountId, OneTimeLink.Address(purpose, token), link.ExpiresAt);
        }, cancel);
}
