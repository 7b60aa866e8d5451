using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>Reads the whole record and says whether it is still what was written.</summary>
/// <remarks>
/// Somebody who holds the database can rewrite the chain from any line on; only a checkpoint kept elsewhere shows it.
/// That is what the witness is for.
/// </remarks>
public sealed class VerifyRecord(Store store, RecordKey key)
{
    /// <param name="witness">A checkpoint kept outside the workspace.</param>
    public Task<Result<RecordProof>> ReadAsync(Actor actor, RecordCheckpoint? witness = null, CancellationToken cancel = default) =>
        store.ReadAsync<RecordProof>(this, actor, async (db, _) =>
        {
            var checkpoints = await db.RecordCheckpoints.OrderBy(c => c.Size).ToListAsync(cancel);
            if (witness is not null) checkpoints = [.. checkpoints.Append(witness).OrderBy(c => c.Size)];
            var indexed = await db.RecordSubjects.MaxAsync(s => (long?)s.Seq, cancel) ?? 0;
            var connection = db.Database.GetDbConnection();
            await db.Database.OpenConnectionAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = $"""SELECT {StoredLine.Columns} FROM "Record" ORDER BY "Seq" """;
            return await Task.Run(() => Check(command, checkpoints, indexed, cancel), cancel);
        }, cancel);

    private RecordProof Check(DbCommand command, List<RecordCheckpoint> checkpoints, long indexed, CancellationToken cancel)
    {
        var check = new RecordCheck(checkpoints, key.PublicKeys());
        try
        {
            using var lines = command.ExecuteReader();   // not awaited line by line, which would cost as much as checking
            while (check.Fault is null && lines.Read())
            {
                cancel.ThrowIfCancellationRequested();
                check.Next(StoredLine.Read(lines));
            }
        }
        catch (Exception failure) when (failure is DbException or FormatException or InvalidCastException or OverflowException)
        {
            check.Unreadable();
        }

        return check.End(indexed);
    }
}
