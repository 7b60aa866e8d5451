using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Somebody has looked at a conversation in which they are named: it waits for them no longer.</summary>
public sealed class SeeMentions(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid threadId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var now = change.Now;
            await change.Db.Set<CommentMention>()
                .Where(mention => mention.AccountId == actor.AccountId && mention.SeenAt == null
                    && change.Db.CommentRemarks.Any(remark => remark.Id == mention.RemarkId && remark.ThreadId == threadId))
                .ExecuteUpdateAsync(row => row.SetProperty(mention => mention.SeenAt, now), cancel);
            change.LeaveUnrecorded();
            return Result.Done;
        }, cancel);
}
