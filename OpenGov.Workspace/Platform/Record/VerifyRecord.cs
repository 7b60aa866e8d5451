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
    private const string Lines =
        """
        SELECT "Seq", "At", "ActorId", "ActorRole", "Action", "SubjectId", "PlanId", "Payload", "Salt", "PayloadCommit", "Prev", "Hash"
        FROM "Record" ORDER BY "Seq"
        """;

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
            command.CommandText = Lines;
            return await Task.Run(() => CheckAsync(command, checkpoints, indexed, cancel), cancel);
        }, cancel);

    private async Task<RecordProof> CheckAsync(
        DbCommand command, List<RecordCheckpoint> checkpoints, long indexed, CancellationToken cancel)
    {
        var check = new RecordCheck(checkpoints, key.PublicKeys());
        try
        {
            await using var lines = await command.ExecuteReaderAsync(cancel);
            while (check.Fault is null && await lines.ReadAsync(cancel)) check.Next(Entry(lines));
        }
        catch (Exception failure) when (failure is DbException or FormatException or InvalidCastException or OverflowException)
        {
            check.Unreadable();
        }

        return check.End(indexed);
    }

    private static RecordEntry Entry(DbDataReader line) => new()
    {
        Seq = line.GetInt64(0),
        At = line.GetDateTime(1),
        ActorId = line.IsDBNull(2) ? null : line.GetGuid(2),
        ActorRole = line.GetString(3),
        Action = line.GetString(4),
        SubjectId = line.GetGuid(5),
        PlanId = line.IsDBNull(6) ? null : line.GetGuid(6),
        Payload = line.IsDBNull(7) ? null : line.GetFieldValue<byte[]>(7),
        Salt = line.IsDBNull(8) ? null : line.GetFieldValue<byte[]>(8),
        PayloadCommit = line.GetFieldValue<byte[]>(9),
        Prev = line.GetFieldValue<byte[]>(10),
        Hash = line.GetFieldValue<byte[]>(11),
    };
}
