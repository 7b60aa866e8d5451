using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>The people of the example workspace, offered for signing in by one click; nobody outside Development.</summary>
public sealed class ExampleAccounts(Store store, IHostEnvironment environment)
{
    public Task<Result<IReadOnlyList<ExampleAccount>>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<ExampleAccount>>(this, actor, async (db, _) =>
        {
            if (!environment.IsDevelopment()) return Array.Empty<ExampleAccount>();

            var rows = await (
                from account in db.Accounts
                join grant in db.Grants on account.Id equals grant.AccountId
                where account.IsExample && account.DisabledAt == null && grant.RevokedAt == null
                orderby account.Id
                select new { account.Id, account.Function, grant.Role, grant.Side }).ToListAsync(cancel);
            return rows.DistinctBy(row => row.Id)
                .OrderByDescending(row => row.Role is Role.Secretariat)   // whom a newcomer is sent to
                .Select(row => new ExampleAccount(row.Id, row.Function, row.Role, row.Side)).ToArray();
        }, cancel);
}

public sealed record ExampleAccount(Guid Id, LocalText Function, Role Role, Side? Side);
