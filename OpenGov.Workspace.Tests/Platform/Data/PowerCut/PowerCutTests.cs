using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>After a power cut everything is there that was acknowledged before it.</summary>
/// <remarks>
/// A killed process proves nothing about the disk: the system still writes what it holds. So a writing process is traced,
/// and what it did to its files is done again on a disk that loses power at hundreds of points.
/// </remarks>
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int Lines = 400;   // some three checkpoints of the database's log, and its closing

    [Fact]
    public async Task A_power_cut_loses_nothing_that_was_acknowledged()
    {
        var cuts = await CutAsync(300);

        Assert.All(cuts, cut => Assert.Equal(("ok", null, 0), (cut.Integrity, cut.Fault, cut.Lost)));
    }

    [Fact]
    public async Task With_a_weaker_promise_of_the_database_these_cuts_do_find_losses()
    {
        var cuts = await CutAsync(60, synchronous: "NORMAL");

        Assert.Contains(cuts, cut => cut.Lost > 0);
    }

    private async Task<List<Found>> CutAsync(int count, string? synchronous = null)
    {
        await using var database = new TestDatabase();
        await database.Database.DisposeAsync();
        var disk = new CutDisk(database.Folder);
        var since = Stopwatch.GetTimestamp();
        var operations = FileTrace.Of(
            database.Folder, RecordingProcess.Environment(database.Folder, Lines, synchronous), "dotnet", RecordingProcess.Assembly);
        output.WriteLine($"{operations.Count} operations in {Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s");
        Assert.Equal(Lines, operations.Count(IsAcknowledgement));

        var seed = Environment.TickCount;
        var random = new Random(seed);
        var places = Places(operations, count, random);
        using var key = new RecordKey(database.Folder);
        List<Found> cuts = [];
        HashSet<Guid> acknowledged = [];
        since = Stopwatch.GetTimestamp();
        for (var place = 0; place < operations.Count; place++)
        {
            disk.Do(operations[place]);
            if (operations[place] is FileOperation.Said said && Guid.TryParse(said.Line, out var id)) acknowledged.Add(id);
            for (var times = places.Count(chosen => chosen == place); times > 0; times--) cuts.Add(await SwitchOnAgainAsync(disk, random, key, acknowledged));
        }

        output.WriteLine($"seed {seed}: {cuts.Count} cuts in {Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s, {cuts.Count(cut => cut.Lost > 0)} "
            + $"with losses, at most {cuts.Max(cut => cut.Lost)} of {acknowledged.Count} lines; {cuts.Count(cut => cut.Integrity != "ok")} corrupt");
        return cuts;
    }

    /// <summary>A third each: right after an acknowledgement, while the log is brought into the database, anywhere.</summary>
    private static List<int> Places(List<FileOperation> operations, int count, Random random)
    {
        var all = Enumerable.Range(0, operations.Count).ToArray();
        int[][] kinds =
        [
            [.. all.Where(place => IsAcknowledgement(operations[place]))],
            [.. all.Where(place => operations[place] is FileOperation.Written { Path: var path } && path.EndsWith(".db", StringComparison.Ordinal))],
            all,
        ];
        return [.. kinds.Where(kind => kind.Length > 0).SelectMany(kind => random.GetItems(kind, count / kinds.Length))];
    }

    private static bool IsAcknowledgement(FileOperation operation) => operation is FileOperation.Said said && Guid.TryParse(said.Line, out _);

    /// <summary>As the program does: it opens the database, goes on writing, and the record is checked.</summary>
    private static async Task<Found> SwitchOnAgainAsync(CutDisk disk, Random random, RecordKey key, HashSet<Guid> acknowledged)
    {
        var folder = Directory.CreateTempSubdirectory("opengov-cut-").FullName;
        try
        {
            disk.CutInto(folder, random);
            await using var database = new SqliteDatabase(folder);
            var store = new Store(database, new Changes(), TimeProvider.System, AuthorizationMatrix.Shipped);
            Assert.True((await RecordingProcess.RecordAsync(store, database, Guid.CreateVersion7())).Ok);
            var proof = (await new VerifyRecord(store, key).ReadAsync(Actor.Operator)).Value!;
            await using var db = database.Reader();
            var integrity = await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync();
            var stored = await db.Record.Select(e => e.SubjectId).ToListAsync();
            return new Found(acknowledged.Except(stored).Count(), string.Join("; ", integrity), proof.Fault);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record Found(int Lost, string Integrity, RecordFault? Fault);
}
