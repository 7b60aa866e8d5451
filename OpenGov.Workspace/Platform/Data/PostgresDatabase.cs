using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>PostgreSQL, shared by one or more processes of the workspace.</summary>
public sealed class PostgresDatabase : Database
{
    /// <summary>Key of the advisory lock under which the record grows; any constant, the same in every process.</summary>
    private const long RecordLock = 7_270_101;

    /// <summary>Channel on which processes tell each other that the record has grown. A hint: it may be lost.</summary>
    public const string Channel = "opengov_record";

    /// <summary>How long a change waits for what another one holds, before it is refused as busy.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly NpgsqlDataSource _source;
    private readonly DbContextOptions<PostgresWorkspaceDbContext> _read, _write;

    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Options = $"{settings.Options} -c lock_timeout={LongestWait.TotalMilliseconds:F0}".Trim();
        _source = NpgsqlDataSource.Create(settings);
        _write = new DbContextOptionsBuilder<PostgresWorkspaceDbContext>().UseNpgsql(_source).Options;
        _read = new DbContextOptionsBuilder<PostgresWorkspaceDbContext>(_write)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
    }

    public NpgsqlDataSource Source => _source;

    public override WorkspaceDbContext Reader() => new PostgresWorkspaceDbContext(_read);

    public override WorkspaceDbContext Own() => new PostgresWorkspaceDbContext(_write);

    public override async Task<Result> MigrateAsync(CancellationToken cancel = default)
    {
        await using var db = Own();
        await MigrateAsync(db, cancel);
        return Result.Done;
    }

    public override async Task<Result<WriteTransaction>> BeginAsync(CancellationToken cancel = default)
    {
        var db = Own();
        var transaction = await db.Database.BeginTransactionAsync(cancel);
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
            });
    }

    public override Result<PlainTransaction> BeginPlain()
    {
        var connection = _source.OpenConnection();
        var transaction = connection.BeginTransaction();
        var statements = new PlainStatements(connection) { Transaction = transaction };
        return new PlainTransaction(
            statements,
            transaction,
            () =>
            {
                transaction.Commit();
                Trouble = null;
            },
            _ =>
            {
                statements.Dispose();
                transaction.Dispose();   // rolls back what was not committed
                connection.Dispose();
            });
    }

    public override Refusal? Explain(Exception failure)
    {
        var refusal = failure switch
        {
            DbUpdateConcurrencyException => DataRefusals.ChangedMeanwhile,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => DataRefusals.DiskFull,
            PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected } => DataRefusals.Busy,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation
                or PostgresErrorCodes.SerializationFailure } => DataRefusals.ChangedMeanwhile,
            { InnerException: { } inner } => Explain(inner),   // the provider wraps what might succeed when tried again
            _ => null,
        };
        if (refusal == DataRefusals.DiskFull) Trouble = refusal;
        return refusal;
    }

    public override async Task ProbeAsync(CancellationToken cancel = default)
    {
        if (Trouble is null) return;
        try
        {
            await using var command = _source.CreateCommand(
                "CREATE TEMP TABLE probe ON COMMIT DROP AS SELECT repeat('x', 262144)");
            await command.ExecuteNonQueryAsync(cancel);
            Trouble = null;
        }
        catch (NpgsqlException)
        {
            // Still in trouble; the next probe tries again.
        }
    }

    public override Task LockRecordAsync(WorkspaceDbContext db, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({RecordLock})", cancel);

    public override Task SignalAsync(WorkspaceDbContext db, IReadOnlyList<Guid> unrecorded, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {string.Join(' ', unrecorded)})", cancel);

    public override ValueTask DisposeAsync() => _source.DisposeAsync();
}
