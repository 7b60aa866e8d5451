using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>The program gives one of the people of the example workspace an account, to be entered by one click in Development.</summary>
/// <remarks>It has neither address nor password, so that nobody can sign in to it anywhere else.</remarks>
public sealed class OpenExampleAccount(Store store)
{
    /// <returns>The account's id.</returns>
    public Task<Result<Guid>> RunAsync(
        Actor actor, LocalText function, Role role, Side? side = null, Guid? bodyId = null, string language = "ar", CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, change =>
        {
            var account = Account.Of(function, language, change.Now, isExample: true);
            change.Db.Accounts.Add(account);
            change.Db.Grants.Add(new Grant(account.Id, role, change.Today, side, bodyId));
            change.Record(account.Id, null, new { function, role });
            return Task.FromResult<Result<Guid>>(account.Id);
        }, cancel);
}
