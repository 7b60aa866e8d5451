using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Bench;

/// <summary>How long checking the whole record takes when it holds a million lines.</summary>
internal static class LongRecord
{
    private const int Lines = 1_000_000;

    public static async Task<IReadOnlyList<Measured>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("opengov-bench-").FullName;
        try
        {
            await using var database = new SqliteDatabase(folder);
            await database.MigrateAsync();
            await FillAsync(database);
            using var key = new RecordKey(folder);
            var verify = new VerifyRecord(new Store(database, new Changes(), TimeProvider.System, AuthorizationMatrix.Shipped), key);
            List<double> seconds = [];
            for (var run = 0; run < 3; run++)
            {
                var before = Environment.CpuUsage.TotalTime;
                var allocated = GC.GetTotalAllocatedBytes();
                var start = Stopwatch.GetTimestamp();
                var proof = (await verify.ReadAsync(Actor.Operator)).Value!;
                if (!proof.IsSound || proof.Entries != Lines) throw new InvalidOperationException($"{proof}");
                await Console.Error.WriteLineAsync($"{Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s, {(GC.GetTotalAllocatedBytes() - allocated) >> 20} MB allocated");
                seconds.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }

            return [new Measured("checking the record, 1,000,000 lines", seconds.Min(), "s", 3, "processor time, best of 3")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FillAsync(SqliteDatabase database)
    {
        using var turn = await database.TakeTurnAsync(default);
        await using var transaction = turn.Connection.BeginTransaction();
        await using var insert = turn.Connection.CreateCommand();
        insert.CommandText = """INSERT INTO "Record" VALUES ($seq, $at, $actor, $role, $action, $subject, $plan, $payload, $salt, $commit, $prev, $hash)""";
        foreach (var name in (string[])["seq", "at", "actor", "role", "action", "subject", "plan", "payload", "salt", "commit", "prev", "hash"])
            insert.Parameters.Add(new SqliteParameter("$" + name, null));
        Guid actor = Guid.CreateVersion7(), subject = Guid.CreateVersion7(), plan = Guid.CreateVersion7();
        var start = new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc);
        var prev = RecordChain.Start;
        for (var seq = 1L; seq <= Lines; seq++)
        {
            var at = start.AddMilliseconds(seq * 7_919);
            var payload = Encoding.UTF8.GetBytes($$"""{"number":{{seq}},"note":"ملاحظة بطول معتاد عن المقترح"}""");
            var salt = RandomNumberGenerator.GetBytes(32);
            var commit = RecordChain.Commit(salt, payload);
            var hash = RecordChain.Hash(prev, seq, at, actor, "Secretariat", "Proposals.AcceptProposal", subject, plan, commit);
            object[] values = [seq, at, actor, "Secretariat", "Proposals.AcceptProposal", subject, plan, payload, salt, commit, prev, hash];
            for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i];
            insert.ExecuteNonQuery();
            prev = hash;
        }

        await transaction.CommitAsync();
    }
}
