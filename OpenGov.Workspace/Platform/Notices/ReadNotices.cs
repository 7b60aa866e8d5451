using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Notices;

/// <summary>Somebody has read notices of theirs, or sets some aside as unread again.</summary>
public sealed class ReadNotices(Store store)
{
    /// <param name="ids">Null: all of them.</param>
    public Task<Result> RunAsync(Actor actor, IReadOnlyCollection<Guid>? ids = null, bool read = true, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (actor.AccountId is not { } account) return AccessRefusals.NotAllowed;
            var mine = change.Db.Notices.Where(n => n.AccountId == account && (n.ReadAt == null) == read);
            if (ids is not null) mine = mine.Where(n => ids.Contains(n.Id));
            DateTime? at = read ? change.Now : null;
            await mine.ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, at), cancel);
            change.LeaveUnrecorded(account);
            return Result.Done;
        }, cancel);
}
