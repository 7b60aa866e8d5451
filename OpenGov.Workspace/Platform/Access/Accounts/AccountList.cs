using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Everybody who has an account, and the roles they hold.</summary>
public sealed class AccountList(Store store)
{
    /// <summary>Announced when an account is added, which nobody could watch before.</summary>
    public static readonly Guid Id = new("019ab000-0000-7000-8000-000000000001");

    public Task<Result<IReadOnlyList<AccountRow>>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<AccountRow>>(this, actor, async (db, _) =>
        {
            var accounts = await db.Accounts.OrderBy(account => account.Id)
                .Select(account => new
                {
                    account.Id, account.Function, account.Email, account.IsExample, account.DisabledAt, account.TwoFactorEnabled,
                    HasEntered = account.PasswordHash != null || account.IsExample,
                }).ToListAsync(cancel);
            var bodies = (await db.Bodies.Select(body => new { body.Id, body.Name }).ToListAsync(cancel)).ToDictionary(body => body.Id, body => body.Name);
            var grants = (await db.Grants.Where(grant => grant.RevokedAt == null).ToListAsync(cancel))
                .ToLookup(grant => grant.AccountId, grant => new HeldRole(
                    grant.Id, grant.Role, grant.Side, grant.BodyId is { } body ? bodies[body] : null, grant.From, grant.Until));
            return accounts.Select(account => new AccountRow(account.Id, account.Function, account.Email, account.IsExample,
                account.HasEntered, account.TwoFactorEnabled, account.DisabledAt, [.. grants[account.Id]])).ToArray();
        }, cancel);
}

/// <param name="HasEntered">False while the invitation waits.</param>
public sealed record AccountRow(
    Guid Id, LocalText Function, string? Email, bool IsExample, bool HasEntered, bool HasSecondFactor, DateTime? DisabledAt,
    IReadOnlyList<HeldRole> Roles);

/// <summary>A role in someone's hands.</summary>
public sealed record HeldRole(Guid GrantId, Role Role, Side? Side, LocalText? Body, DateOnly From, DateOnly? Until);
