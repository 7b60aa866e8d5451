using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>The signed states of the record, for whatever prints or publishes one.</summary>
public sealed class Checkpoints(TakeCheckpoint takeCheckpoint, Database database, TimeProvider clock)
{
    /// <summary>The state of the record now. Not to be called inside a use-case's transaction.</summary>
    /// <remarks>When nothing can be saved it is signed all the same and merely not kept: a full disk does not stop a report.</remarks>
    public async Task<RecordCheckpoint> TakeAsync(CancellationToken cancel = default)
    {
        var taken = await takeCheckpoint.RunAsync(Actor.System, cancel);
        if (taken.Value is { } checkpoint) return checkpoint;

        await using var db = database.Reader();
        var (size, head) = await RecordHead.OfAsync(db, cancel);
        return takeCheckpoint.Sign(size, head, clock.GetUtcNow().UtcDateTime);
    }

    public async Task<RecordCheckpoint?> NewestAsync(CancellationToken cancel = default)
    {
        await using var db = database.Reader();
        return await db.RecordCheckpoints.OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancel);
    }
}
