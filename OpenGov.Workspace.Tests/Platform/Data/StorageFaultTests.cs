using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>A busy database and a full disk: what was acknowledged is there, what was refused is not.</summary>
public sealed class StorageFaultTests
{
    [Fact]
    public async Task A_change_waits_while_another_program_holds_the_database_for_three_seconds()
    {
        await using var database = new TestDatabase();
        await RecordSamples.FillAsync(database, 1);   // the writer is open
        await using var other = await HoldAsync(database);
        var since = Stopwatch.GetTimestamp();

        var change = Task.Run(() => ChangeAsync(database));
        await Task.Delay(TimeSpan.FromSeconds(3));
        await LetGoAsync(other);

        Assert.Equal(Result.Done, await change);
        Assert.True(Stopwatch.GetElapsedTime(since).TotalSeconds > 2.9);
        Assert.Equal(2, await CountAsync(database));
    }

    [Fact]
    public async Task A_change_is_refused_as_busy_when_the_database_is_held_for_longer_and_nothing_is_lost()
    {
        await using var database = new TestDatabase();
        await RecordSamples.FillAsync(database, 1);
        await using var other = await HoldAsync(database);

        var refused = await ChangeAsync(database);
        await LetGoAsync(other);
        var again = await ChangeAsync(database);

        Assert.Equal((DataRefusals.Busy, Result.Done), (refused.Refusal, again));
        Assert.Equal(2, await CountAsync(database));
        Assert.Null(database.Database.Trouble);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Fifty_people_write_at_once_and_nobody_is_refused(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        using var key = new RecordKey(database.Folder);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            var all = new List<Result>();
            for (var i = 0; i < 4; i++) all.Add(await ChangeAsync(database));
            return all;
        })));

        Assert.All(results.SelectMany(all => all), result => Assert.Equal(Result.Done, result));
        var proof = (await new VerifyRecord(database.Store, key).ReadAsync(Actor.Operator)).Value!;
        Assert.Equal((null, 200), (proof.Fault, proof.Entries));
    }

    [Fact]
    public async Task A_row_held_too_long_on_the_other_engine_is_busy_too()
    {
        await using var database = new TestDatabase(Engine.Postgres);
        await RecordSamples.FillAsync(database, 1);
        await using var holder = await ((PostgresDatabase)database.Database).Source.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("""LOCK TABLE "Record" IN EXCLUSIVE MODE""", holder)) await hold.ExecuteNonQueryAsync();

        var refused = await ChangeAsync(database);
        await transaction.RollbackAsync();

        Assert.Equal((DataRefusals.Busy, Result.Done), (refused.Refusal, await ChangeAsync(database)));
        Assert.Equal(2, await CountAsync(database));
    }

    [Fact]
    public async Task On_a_full_disk_saving_is_refused_reading_goes_on_and_it_recovers_by_itself()
    {
        await using var database = new TestDatabase();
        using var key = new RecordKey(database.Folder);
        await LimitAsync(database, pagesMore: 12);

        var acknowledged = 0;
        Result last;
        while ((last = await ChangeAsync(database)).Ok && acknowledged < 10_000) acknowledged++;

        Assert.Equal((DataRefusals.DiskFull, DataRefusals.DiskFull), (last.Refusal, database.Database.Trouble));
        Assert.InRange(acknowledged, 1, 9_999);
        Assert.Equal(acknowledged, await CountAsync(database));
        await database.Database.ProbeAsync();
        Assert.Equal(DataRefusals.DiskFull, database.Database.Trouble);

        await LimitAsync(database, pagesMore: 1_000);
        await database.Database.ProbeAsync();

        Assert.Null(database.Database.Trouble);
        Assert.Equal(Result.Done, await ChangeAsync(database));
        var proof = (await new VerifyRecord(database.Store, key).ReadAsync(Actor.Operator)).Value!;
        Assert.Equal((null, acknowledged + 1), (proof.Fault, proof.Entries));
    }

    [Fact]
    public async Task A_checkpoint_for_a_report_is_signed_even_when_it_cannot_be_kept()
    {
        await using var database = new TestDatabase();
        using var key = new RecordKey(database.Folder);
        await LimitAsync(database, pagesMore: 12);
        while ((await ChangeAsync(database)).Ok) { }

        var checkpoint = await RecordSamples.CheckpointsOf(database, key).TakeAsync();

        Assert.Equal(await CountAsync(database), checkpoint.Size);
    }

    [Fact]
    public async Task A_second_program_is_kept_from_writing_to_the_same_folder()
    {
        await using var database = new TestDatabase();
        await RecordSamples.FillAsync(database, 1);
        await using var second = new SqliteDatabase(database.Folder);

        Assert.Equal(DataRefusals.InUse, (await second.MigrateAsync()).Refusal);
        Assert.Equal(DataRefusals.InUse, (await second.BeginAsync()).Refusal);
    }

    private static Task<Result> ChangeAsync(TestDatabase database) => database.Store.ChangeAsync(
        new TakeCheckpoint(database.Store, database.Database, null!), Actor.System, change =>
        {
            change.Record(RecordSamples.Subject, RecordSamples.Plan, new { note = "one of many" });
            return Task.FromResult(Result.Done);
        });

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var db = database.Read();
        return await db.Record.CountAsync();
    }

    private static async Task<SqliteConnection> HoldAsync(TestDatabase database)
    {
        var other = new SqliteConnection($"Data Source={Path.Combine(database.Folder, "workspace.db")};Pooling=false");
        await other.OpenAsync();
        await ExecuteAsync(other, "BEGIN IMMEDIATE");
        return other;
    }

    private static Task LetGoAsync(SqliteConnection other) => ExecuteAsync(other, "ROLLBACK");

    private static async Task LimitAsync(TestDatabase database, int pagesMore)
    {
        using var turn = await ((SqliteDatabase)database.Database).TakeTurnAsync(default);
        await using var command = turn.Connection.CreateCommand();
        command.CommandText = "PRAGMA page_count";
        var pages = (long)(await command.ExecuteScalarAsync())!;
        await ExecuteAsync(turn.Connection, $"PRAGMA max_page_count = {pages + pagesMore}");
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
