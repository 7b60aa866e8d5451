using Microsoft.Data.Sqlite;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>What was committed comes into the database file while the program runs, and the write-ahead file does not grow without end.</summary>
public sealed class WriteAheadTests
{
    [Fact]
    public async Task What_was_committed_comes_into_the_database_file_without_a_commit_that_brings_it()
    {
        await using var database = new TestDatabase();
        Write(database, """CREATE TABLE "Filling" ("Bytes" BLOB)""");

        Write(database, """INSERT INTO "Filling" VALUES (randomblob(100))""");

        await Patience.UntilAsync(() => RowsWithoutWriteAhead(database) == 1);
    }

    [Fact]
    public async Task A_long_write_ahead_file_is_begun_anew_while_others_write_and_read_and_nothing_of_it_is_lost()
    {
        await using var database = new TestDatabase();
        Write(database, """CREATE TABLE "Filling" ("Bytes" BLOB)""");
        var rows = 0;
        using var written = new CancellationTokenSource();
        var others = Task.Run(() =>
        {
            // Seldom enough not to fill the file by themselves, for then those who write would begin it anew.
            for (; !written.Token.WaitHandle.WaitOne(20); rows++) Write(database, """INSERT INTO "Filling" VALUES (randomblob(3000))""");
        });
        var beginning = BeginningOf(database);

        Write(database, """INSERT INTO "Filling" SELECT zeroblob(36000000)""");   // long enough to be begun anew, not so long that this commit would do it
        await Patience.UntilAsync(() =>
        {
            using var reader = Open($"Data Source={FileOf(database)};Mode=ReadOnly;Pooling=False");
            return BeginningOf(database) != beginning && Count(reader) > 0;
        });
        await written.CancelAsync();
        await others;

        using var after = Open($"Data Source={FileOf(database)};Mode=ReadOnly;Pooling=False");
        Assert.Equal(rows + 1, Count(after));
        using var check = after.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", check.ExecuteScalar());
    }

    private static void Write(TestDatabase database, string sql)
    {
        using var transaction = database.Database.BeginPlain().Value!;
        transaction.Statement(sql).ExecuteNonQuery();
        transaction.Commit();
    }

    private static long RowsWithoutWriteAhead(TestDatabase database)
    {
        using var file = Open($"Data Source=file:{FileOf(database)}?immutable=1;Mode=ReadOnly;Pooling=False");
        try
        {
            return Count(file);
        }
        catch (SqliteException)
        {
            return 0;   // the table itself is not there yet, or was read while it came
        }
    }

    private static long Count(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT COUNT(*) FROM "Filling" """;
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    private static string FileOf(TestDatabase database) => ((SqliteDatabase)database.Database).FileName;

    /// <summary>The numbers that change each time the file is begun anew.</summary>
    private static long BeginningOf(TestDatabase database)
    {
        using var file = new FileStream(FileOf(database) + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[32];
        file.ReadExactly(header);
        return BitConverter.ToInt64(header, 16);
    }
}
