using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Whoever holds the key from the console opens the first account, which lets everybody else in.</summary>
public sealed class MakeFirstAdministrator(Store store, FirstRun firstRun, Identities identities)
{
    /// <returns>The account's id.</returns>
    public async Task<Result<Guid>> RunAsync(
        Actor actor, string? key, string? email, string? function, string? password, string language, CancellationToken cancel = default)
    {
        if (!firstRun.Opens(key)) return AccessRefusals.WrongKey;

        var made = await store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (await change.Db.Accounts.AnyAsync(known => !known.IsExample, cancel)) return AccessRefusals.WrongKey;
            if (EmailAddress.Of(email) is not { } address) return AccessRefusals.NotAnAddress;
            if (string.IsNullOrWhiteSpace(function)) return AccessRefusals.FunctionMissing;
            if (Identities.Check(password) is { Ok: false } no) return no.Refusal!;

            var account = Account.Of(new LocalText(function.Trim()), language, change.Now);
            account.Take(address);
            account.SetPassword(identities.Hash(account, password!));
            change.Db.Accounts.Add(account);
            change.Db.Grants.Add(new Grant(account.Id, Role.Administrator, change.Today));
            change.Record(account.Id, null, new { function = account.Function, role = Role.Administrator });
            return account.Id;
        }, cancel);
        if (made.Ok) firstRun.Close();
        return made;
    }
}
