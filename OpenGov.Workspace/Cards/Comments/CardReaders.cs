using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: the people who may read a card while it is written, and may therefore be named in what is said about it.</summary>
public sealed class CardReaders(Store store, AuthorizationMatrix matrix)
{
    public Task<Result<IReadOnlyList<CardPerson>>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<CardPerson>>(this, actor, async (db, rights) =>
        {
            var today = Dates.DayOf(DateTime.UtcNow);
            var ids = await Accounts(db, matrix, today).Where(id => id != actor.AccountId).ToListAsync(cancel);
            var people = await CardPerson.ReadAsync(db, ids, cancel);
            return people.Values.Where(person => person.Function is { Here.Length: > 0 }).OrderBy(person => person.Side is null).ThenBy(person => person.Side).ThenBy(person => person.Function!.Here, StringComparer.CurrentCulture).ToList();
        }, cancel);

    internal static Task<int> CountAsync(WorkspaceDbContext db, AuthorizationMatrix matrix, DateOnly today, IReadOnlyList<Guid> among, CancellationToken cancel) =>
        Accounts(db, matrix, today).CountAsync(id => among.Contains(id), cancel);

    private static IQueryable<Guid> Accounts(WorkspaceDbContext db, AuthorizationMatrix matrix, DateOnly today)
    {
        var roles = Enum.GetValues<Role>()
            .Where(role => role is not (Role.Public or Role.Operator or Role.System) && matrix.Allows([role], AuthorizationMatrix.NameOf(typeof(CardConversations)))).ToList();
        return db.Accounts.Where(account => account.DisabledAt == null && db.Grants.Any(grant =>
            grant.AccountId == account.Id && roles.Contains(grant.Role) && grant.RevokedAt == null && grant.From <= today && (grant.Until == null || grant.Until >= today)))
            .Select(account => account.Id);
    }
}
