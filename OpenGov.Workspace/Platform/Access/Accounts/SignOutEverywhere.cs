using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Somebody ends all their sessions, this one too: a lost telephone, a computer left open.</summary>
public sealed class SignOutEverywhere(Store store)
{
    public Task<Result> RunAsync(Actor actor, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var account = await change.Db.Accounts.SingleOrDefaultAsync(found => found.Id == actor.AccountId, cancel);
            if (account is null) return AccessRefusals.NotAllowed;

            account.EndSessions();
            change.Record(account.Id, null, new { function = account.Function });
            return Result.Done;
        }, cancel);
}
