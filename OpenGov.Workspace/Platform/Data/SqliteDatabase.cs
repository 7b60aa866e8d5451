using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>SQLite in the data folder.</summary>
/// <remarks>
/// One connection writes, another brings what it has written into the database file (<see cref="WriteAhead"/>); every other
/// connection is read-only. A lock file beside the database keeps a second program from writing. WAL with
/// synchronous=FULL: what was acknowledged survives a power cut. After a failed read or sync the system may have
/// forgotten pages it could not write, so nothing more is written until a restart has read the files anew.
/// </remarks>
public sealed class SqliteDatabase : Database
{
    private const int BusySeconds = 5;

    /// <summary>How long a change waits for the changes before it; a large import takes some seconds.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteInputOutput = 10, SqliteCorrupt = 11, SqliteFull = 13;
    private const int ForeignKeyViolated = 787, PrimaryKeyTaken = 1555, UniqueTaken = 2067;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly string _file;
    private readonly DbContextOptions<SqliteWorkspaceDbContext> _readOptions;
    private FileStream? _lock;
    private SqliteConnection? _writer;
    private PlainStatements? _plain;
    private WriteAhead? _writeAhead;
    private bool _closed;
    private readonly ConcurrentDictionary<string, long> _rowsWritten = new(StringComparer.Ordinal);

    public SqliteDatabase(string folder)
    {
        PrivateFolder.Create(folder);
        _file = Path.Combine(folder, "workspace.db");
        _readOptions = new DbContextOptionsBuilder<SqliteWorkspaceDbContext>()
            .UseSqlite(ConnectionString(SqliteOpenMode.ReadOnly))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;
    }

    public string FileName => _file;

    public override WorkspaceDbContext Reader() => new SqliteWorkspaceDbContext(_readOptions);

    public override WorkspaceDbContext Own() => new SqliteWorkspaceDbContext(
        new DbContextOptionsBuilder<SqliteWorkspaceDbContext>().UseSqlite(ConnectionString(SqliteOpenMode.ReadOnly)).Options)
    {
        TakesTurnsWith = this,
    };

    public override async Task<Result> MigrateAsync(CancellationToken cancel = default)
    {
        Turn turn;
        try
        {
            turn = await TakeTurnAsync(cancel);
        }
        catch (IOException)
        {
            return DataRefusals.InUse;
        }

        using (turn)
        {
            await using var db = Writing(turn.Connection);
            await MigrateAsync(db, cancel);
        }

        return Result.Done;
    }

    public override async Task<Result<WriteTransaction>> BeginAsync(CancellationToken cancel = default)
    {
        if (Trouble == DataRefusals.DiskFailing) return Trouble;

        Turn turn;
        try
        {
            turn = await TakeTurnAsync(cancel);
        }
        catch (IOException)
        {
            return DataRefusals.InUse;
        }
        catch (TimeoutException)
        {
            return DataRefusals.Busy;
        }

        var db = Writing(turn.Connection);
        IDbContextTransaction transaction;
        try
        {
            transaction = await db.Database.BeginTransactionAsync(cancel);   // BEGIN IMMEDIATE: the lock is taken here or not at all
        }
        catch (SqliteException failure) when (Explain(failure) is { } refusal)
        {
            await db.DisposeAsync();
            turn.Dispose();
            return refusal;
        }

        return new WriteTransaction(
            db,
            async cancelled =>
            {
                await transaction.CommitAsync(cancelled);
                Trouble = null;
            },
            async () =>
            {
                await transaction.DisposeAsync();
                await db.DisposeAsync();
                turn.Dispose();
            });
    }

    public override Result<PlainTransaction> BeginPlain()
    {
        if (Trouble == DataRefusals.DiskFailing) return Trouble;
        if (!_turn.Wait(LongestWait)) return DataRefusals.Busy;
        try
        {
            _plain ??= new PlainStatements(_writer ??= OpenWriter());
            _plain.Run("BEGIN IMMEDIATE");
        }
        catch (Exception failure) when (failure is IOException || Explain(failure) is not null)
        {
            _turn.Release();
            return failure is IOException ? DataRefusals.InUse : Explain(failure)!;
        }
        catch
        {
            _turn.Release();
            throw;
        }

        return new PlainTransaction(_plain, transaction: null, CommitPlain, EndPlain);
    }

    public override long? RowsWritten(ReadOnlySpan<string> tables)
    {
        var rows = 0L;
        foreach (var table in tables) rows += _rowsWritten.GetValueOrDefault(table);
        return rows;
    }

    private void CommitPlain()
    {
        _plain!.Run("COMMIT");
        Trouble = null;
    }

    private void EndPlain(bool committed)
    {
        try
        {
            // After some errors SQLite has rolled back by itself.
            if (!committed && SQLitePCL.raw.sqlite3_get_autocommit(_writer!.Handle) == 0) _plain!.Run("ROLLBACK");
        }
        finally
        {
            _turn.Release();
        }
    }

    public override Refusal? Explain(Exception failure)
    {
        var refusal = failure switch
        {
            DbUpdateConcurrencyException => DataRefusals.ChangedMeanwhile,
            SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => DataRefusals.Busy,
            SqliteException { SqliteErrorCode: SqliteFull } => DataRefusals.DiskFull,
            SqliteException { SqliteErrorCode: SqliteInputOutput or SqliteCorrupt } => DataRefusals.DiskFailing,
            SqliteException { SqliteExtendedErrorCode: ForeignKeyViolated or PrimaryKeyTaken or UniqueTaken } => DataRefusals.ChangedMeanwhile,
            { InnerException: { } inner } => Explain(inner),
            _ => null,
        };
        if (refusal == DataRefusals.DiskFull || refusal == DataRefusals.DiskFailing) Trouble = refusal;
        return refusal;
    }

    public override Task LockRecordAsync(WorkspaceDbContext db, CancellationToken cancel) => Task.CompletedTask;   // one writer

    public override Task SignalAsync(WorkspaceDbContext db, IReadOnlyList<Guid> unrecorded, CancellationToken cancel) => Task.CompletedTask;   // one process

    /// <summary>Room for a little work on the disk, and a free page in the database.</summary>
    public override async Task ProbeAsync(CancellationToken cancel = default)
    {
        if (Trouble != DataRefusals.DiskFull) return;   // a failing disk stays under suspicion

        var file = _file + ".probe";
        try
        {
            using var turn = await TakeTurnAsync(cancel);
            await using (var probe = new FileStream(file, FileMode.Create, FileAccess.Write))
            {
                probe.Write(new byte[1 << 18]);
                probe.Flush(flushToDisk: true);
            }

            using var transaction = turn.Connection.BeginTransaction();   // rolled back at the end
            using var command = turn.Connection.CreateCommand();
            command.CommandText = "CREATE TABLE probe (room BLOB); INSERT INTO probe VALUES (zeroblob(65536));";
            command.ExecuteNonQuery();
        }
        catch (Exception failure) when (failure is IOException or TimeoutException or SqliteException)
        {
            return;   // still full: the next probe tries again
        }
        finally
        {
            File.Delete(file);
        }

        Trouble = null;
    }

    /// <summary>Waits for the one writing connection.</summary>
    /// <exception cref="IOException">Another program writes to this data folder.</exception>
    /// <exception cref="TimeoutException">Those before took too long.</exception>
    internal async Task<Turn> TakeTurnAsync(CancellationToken cancel)
    {
        if (!await _turn.WaitAsync(LongestWait, cancel)) throw new TimeoutException("The database is still being written to.");
        try
        {
            return new Turn(_writer ??= OpenWriter(), this);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <summary>Writes one consistent state into a file that is not there yet, from a reading connection.</summary>
    internal async Task CopyToAsync(string file, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadOnly));
        await connection.OpenAsync(cancel);
        await using var copy = connection.CreateCommand();
        copy.CommandText = "VACUUM INTO $file";
        copy.CommandTimeout = 0;
        copy.Parameters.AddWithValue("$file", file);
        await copy.ExecuteNonQueryAsync(cancel);
    }

    private SqliteConnection OpenWriter()
    {
        _lock ??= new FileStream(_file + ".writer", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var connection = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWriteCreate));
        connection.Open();
        using var pragmas = connection.CreateCommand();
        // secure_delete: what is redacted from the record leaves no bytes behind in free pages.
        // cache_size (KiB): an import's pages are written once, at its end, and not each time they fall out of memory.
        pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-32768; PRAGMA secure_delete=ON;"
            + $" PRAGMA wal_autocheckpoint={WriteAhead.TooLong};";
        pragmas.ExecuteNonQuery();
        _writeAhead ??= new WriteAhead(
            new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWrite)), _turn, () => Trouble == DataRefusals.DiskFailing, failure => Explain(failure));
        // Everything is written on this connection, so that this sees all of it; deleting a whole table at once it would not.
        SQLitePCL.raw.sqlite3_update_hook(connection.Handle, (_, _, _, table, _) => _rowsWritten.AddOrUpdate(table.utf8_to_string(), 1, (_, rows) => rows + 1), null);
        return connection;
    }

    private string ConnectionString(SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = _file,
        Mode = mode,
        Pooling = mode is SqliteOpenMode.ReadOnly,
        DefaultTimeout = BusySeconds,
    }.ToString();

    private static SqliteWorkspaceDbContext Writing(SqliteConnection connection) =>
        new(new DbContextOptionsBuilder<SqliteWorkspaceDbContext>().UseSqlite(connection).Options);

    public override async ValueTask DisposeAsync()
    {
        if (_closed) return;
        _closed = true;
        await _turn.WaitAsync();
        using (var pooled = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadOnly))) SqliteConnection.ClearPool(pooled);
        _plain?.Dispose();
        _writeAhead?.Dispose();
        if (_writer is not null) await _writer.DisposeAsync();   // last, so that it brings everything into the one file
        if (_lock is not null) await _lock.DisposeAsync();
        _turn.Dispose();
    }

    internal sealed record Turn(SqliteConnection Connection, SqliteDatabase Owner) : IDisposable
    {
        public void Dispose() => Owner._turn.Release();
    }
}
