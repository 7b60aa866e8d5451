using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>SQLite in the data folder.</summary>
/// <remarks>
/// One connection writes and checkpoints, for SQLite before 3.51.3 can lose committed pages when two do; every other
/// connection is read-only. A lock file beside the database keeps a second program from writing. WAL with
/// synchronous=FULL: what was acknowledged survives a power cut.
/// </remarks>
public sealed class SqliteDatabase : Database
{
    private const int BusySeconds = 5;
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteFull = 13, SqliteConstraint = 19;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly string _file;
    private readonly DbContextOptions<SqliteWorkspaceDbContext> _readOptions;
    private FileStream? _lock;
    private SqliteConnection? _writer;

    public SqliteDatabase(string folder)
    {
        Directory.CreateDirectory(folder);
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

    public override async Task MigrateAsync(CancellationToken cancel = default)
    {
        using var turn = await TakeTurnAsync(cancel);
        await using var db = Writing(turn.Connection);
        await db.Database.MigrateAsync(cancel);
    }

    public override async Task<Result<WriteTransaction>> BeginAsync(CancellationToken cancel = default)
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

    public override Refusal? Explain(Exception failure)
    {
        var refusal = failure switch
        {
            DbUpdateConcurrencyException => DataRefusals.ChangedMeanwhile,
            DbUpdateException { InnerException: SqliteException inner } => Explain(inner),
            SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => DataRefusals.Busy,
            SqliteException { SqliteErrorCode: SqliteFull } => DataRefusals.DiskFull,
            SqliteException { SqliteErrorCode: SqliteConstraint } => DataRefusals.ChangedMeanwhile,
            _ => null,
        };
        if (refusal == DataRefusals.DiskFull) Trouble = refusal;
        return refusal;
    }

    public override Task LockRecordAsync(WorkspaceDbContext db, CancellationToken cancel) => Task.CompletedTask;   // one writer

    public override Task SignalAsync(WorkspaceDbContext db, CancellationToken cancel) => Task.CompletedTask;   // one process

    /// <summary>Waits for the one writing connection.</summary>
    /// <exception cref="IOException">Another program writes to this data folder.</exception>
    internal async Task<Turn> TakeTurnAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return new Turn(_writer ??= OpenWriter(), _turn);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    private SqliteConnection OpenWriter()
    {
        _lock ??= new FileStream(_file + ".writer", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var connection = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWriteCreate));
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";
        pragmas.ExecuteNonQuery();
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
        await _turn.WaitAsync();
        if (_writer is not null) await _writer.DisposeAsync();
        using (var pooled = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadOnly))) SqliteConnection.ClearPool(pooled);
        if (_lock is not null) await _lock.DisposeAsync();
        _turn.Dispose();
    }

    internal sealed record Turn(SqliteConnection Connection, SemaphoreSlim Gate) : IDisposable
    {
        public void Dispose() => Gate.Release();
    }
}
