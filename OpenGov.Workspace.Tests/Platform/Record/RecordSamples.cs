using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>Records to be checked, and ways to forge them.</summary>
internal static class RecordSamples
{
    public static readonly Guid Plan = Guid.NewGuid(), Subject = Guid.NewGuid();

    /// <summary>Somebody does <paramref name="count"/> things.</summary>
    public static async Task FillAsync(TestDatabase database, int count)
    {
        var first = await database.Read().Record.CountAsync() + 1;
        for (var i = first; i < first + count; i++)
        {
            var note = $"note {i}.";
            var done = await database.Store.ChangeAsync(new TakeCheckpoint(database.Store, database.Database, null!), Actor.System, change =>
            {
                change.Record(Subject, Plan, new { note });
                return Task.FromResult(Result.Done);
            });
            Assert.True(done.Ok);
        }
    }

    public static Checkpoints CheckpointsOf(TestDatabase database, RecordKey key) =>
        new(new TakeCheckpoint(database.Store, database.Database, key), database.Database, TimeProvider.System);

    /// <summary>As somebody would who holds the file: past the triggers.</summary>
    public static async Task TamperAsync(TestDatabase database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(database.Folder, "workspace.db")};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            DROP TRIGGER IF EXISTS "Record_is_never_deleted"; DROP TRIGGER IF EXISTS "Record_is_never_changed";
            """ + sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Changes a line and hashes everything after it anew.</summary>
    public static async Task RewriteFromAsync(TestDatabase database, long seq)
    {
        await TamperAsync(database, "");
        await using var transaction = (await database.Database.BeginAsync()).Value!;
        var all = await transaction.Db.Record.AsNoTracking().OrderBy(e => e.Seq).ToListAsync();
        var prev = all[(int)seq - 2].Hash;
        foreach (var entry in all.Skip((int)seq - 1))
        {
            var hash = RecordChain.Hash(prev, entry.Seq, entry.At, entry.ActorId, "Member", entry.Action, entry.SubjectId, entry.PlanId, entry.PayloadCommit);
            await transaction.Db.Database.ExecuteSqlAsync(
                $"""UPDATE "Record" SET "ActorRole" = 'Member', "Prev" = {prev}, "Hash" = {hash} WHERE "Seq" = {entry.Seq}""");
            prev = hash;
        }

        await transaction.CommitAsync(default);
    }
}
