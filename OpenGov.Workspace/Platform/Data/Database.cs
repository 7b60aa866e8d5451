using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>The database, whichever of the two engines it is.</summary>
public abstract class Database : IAsyncDisposable
{
    private Refusal? _trouble;

    /// <summary>Creates the database when missing and brings it to this version's tables.</summary>
    /// <returns>Refused when another program writes to it.</returns>
    public abstract Task<Result> MigrateAsync(CancellationToken cancel = default);

    /// <summary>For looking only; a change made through it is not kept.</summary>
    public abstract WorkspaceDbContext Reader();

    /// <summary>For libraries that save on their own, as ASP.NET Core Identity does.</summary>
    public abstract WorkspaceDbContext Own();

    /// <summary>Opens a transaction that can write.</summary>
    public abstract Task<Result<WriteTransaction>> BeginAsync(CancellationToken cancel = default);

    /// <summary>Opens a transaction without entities, for what is written so often that entities would cost more than the disk.</summary>
    /// <remarks>Waits and blocks: for a thread of its own.</remarks>
    public abstract Result<PlainTransaction> BeginPlain();

    /// <summary>Grows with every row that is written to these tables, until now; null where other processes write as well.</summary>
    /// <remarks>While a plain transaction is open, what was read of them under the same number still holds.</remarks>
    public virtual long? RowsWritten(ReadOnlySpan<string> tables) => null;

    /// <summary>What a failed save means to the person; null when it is a bug or a lost database.</summary>
    public abstract Refusal? Explain(Exception failure);

    /// <summary>Nobody else appends to the record until this transaction ends.</summary>
    public abstract Task LockRecordAsync(WorkspaceDbContext db, CancellationToken cancel);

    /// <summary>Tells other processes on the same database that the record has grown, and what has changed besides.</summary>
    public abstract Task SignalAsync(WorkspaceDbContext db, IReadOnlyList<Guid> unrecorded, CancellationToken cancel);

    /// <summary>Why writing is not possible just now, as last seen; null while all is well.</summary>
    public Refusal? Trouble
    {
        get => _trouble;
        protected set
        {
            if (_trouble == value) return;
            _trouble = value;
            TroubleChanged?.Invoke();
        }
    }

    public event Action? TroubleChanged;

    /// <summary>Tries whether what <see cref="Trouble"/> says is over, without changing anything that is kept.</summary>
    public abstract Task ProbeAsync(CancellationToken cancel = default);

    /// <summary>Reachable, and with this version's tables.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancel = default)
    {
        try
        {
            await using var db = Reader();
            return !(await db.Database.GetPendingMigrationsAsync(cancel)).Any();
        }
        catch (Exception failure) when (failure is DbException or TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Brings the tables up to this version.</summary>
    /// <remarks>The library compares the whole model with its last snapshot whether or not anything is to be done: seconds, and tens of megabytes, of every start.</remarks>
    protected static async Task MigrateAsync(WorkspaceDbContext db, CancellationToken cancel)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) await db.Database.MigrateAsync(cancel);
    }

    public abstract ValueTask DisposeAsync();
}

/// <summary>An open transaction; rolled back unless committed.</summary>
public sealed class WriteTransaction(WorkspaceDbContext db, Func<CancellationToken, Task> commit, Func<ValueTask> end) : IAsyncDisposable
{
    public WorkspaceDbContext Db { get; } = db;

    public Task CommitAsync(CancellationToken cancel) => commit(cancel);

    public ValueTask DisposeAsync() => end();
}
