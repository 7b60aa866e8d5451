using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>Signs the state of the record, so that it can be printed, published and kept elsewhere.</summary>
public sealed class TakeCheckpoint(Store store, Database database, RecordKey key)
{
    /// <summary>The newest state; the checkpoint already taken of it when there is one.</summary>
    public Task<Result<RecordCheckpoint>> RunAsync(Actor actor, CancellationToken cancel = default) =>
        store.ChangeAsync<RecordCheckpoint>(this, actor, async change =>
        {
            change.LeaveUnrecorded();   // a line about each checkpoint would call for the next one
            await database.LockRecordAsync(change.Db, cancel);   // two processes take the same one, not two

            var (size, head) = await RecordHead.OfAsync(change.Db, cancel);
            var taken = await change.Db.RecordCheckpoints.AsNoTracking().FirstOrDefaultAsync(c => c.Size == size, cancel);
            if (taken is not null) return taken;

            var checkpoint = Sign(size, head, change.Now);
            change.Db.RecordCheckpoints.Add(checkpoint);
            return checkpoint;
        }, cancel);

    internal RecordCheckpoint Sign(long size, byte[] head, DateTime at) => new()
    {
        Size = size,
        At = at,
        HeadHash = head,
        Signature = key.Sign(RecordChain.CheckpointBody(size, head)),
        KeyId = key.Id,
    };
}

/// <summary>How far the record goes.</summary>
internal static class RecordHead
{
    public static async Task<(long Size, byte[] Hash)> OfAsync(WorkspaceDbContext db, CancellationToken cancel)
    {
        var last = await db.Record.AsNoTracking().OrderByDescending(e => e.Seq)
            .Select(e => new { e.Seq, e.Hash }).FirstOrDefaultAsync(cancel);
        return last is null ? (0, RecordChain.Start) : (last.Seq, last.Hash);
    }
}
