using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Somebody gets a role, from today; it works in their open pages at once.</summary>
public sealed class GrantRole(Store store)
{
    /// <returns>The grant's id.</returns>
    public Task<Result<Guid>> RunAsync(
        Actor actor, Guid accountId, Role role, Side? side = null, Guid? bodyId = null, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (Roles.Check(change.Rights, role, side) is { Ok: false } no) return no.Refusal!;
            var account = await change.Db.Accounts.SingleOrDefaultAsync(found => found.Id == accountId, cancel);
            if (account is null) return AccessRefusals.NoSuchAccount;
            if (await change.Db.Grants.AnyAsync(held => held.AccountId == accountId && held.Role == role && held.Side == side
                && held.BodyId == bodyId && held.RevokedAt == null, cancel)) return AccessRefusals.AlreadyGranted;

            if (side is { } asked && await change.Db.Grants.AnyAsync(held => held.AccountId == accountId && held.Side != null && held.Side != asked
                && held.RevokedAt == null && (held.Until == null || held.Until >= change.Today), cancel)) return AccessRefusals.SitsOnTheOtherSide;

            var grant = new Grant(accountId, role, change.Today, side, bodyId);
            change.Db.Grants.Add(grant);
            change.Record(accountId, null, new { function = account.Function, role });
            return grant.Id;
        }, cancel);
}
