using Microsoft.EntityFrameworkCore;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>The database, whichever of the two engines it is.</summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>Creates the database when missing and brings it to this version's tables.</summary>
    public abstract Task MigrateAsync(CancellationToken cancel = default);

    /// <summary>For looking only; a change made through it is not kept.</summary>
    public abstract WorkspaceDbContext Reader();

    /// <summary>For libraries that save on their own, as ASP.NET Core Identity does.</summary>
    public abstract WorkspaceDbContext Own();

    /// <summary>Opens a transaction that can write.</summary>
    public abstract Task<Result<WriteTransaction>> BeginAsync(CancellationToken cancel = default);

    /// <summary>What a failed save means to the person; null when it is a bug or a lost database.</summary>
    public abstract Refusal? Explain(Exception failure);

    /// <summary>Nobody else appends to the record until this transaction ends.</summary>
    public abstract Task LockRecordAsync(WorkspaceDbContext db, CancellationToken cancel);

    /// <summary>Tells other processes on the same database that the record has grown.</summary>
    public abstract Task SignalAsync(WorkspaceDbContext db, CancellationToken cancel);

    /// <summary>Why writing is not possible just now, as last seen; null while all is well.</summary>
    public Refusal? Trouble { get; protected set; }

    public abstract ValueTask DisposeAsync();
}

/// <summary>An open transaction; rolled back unless committed.</summary>
public sealed class WriteTransaction(WorkspaceDbContext db, Func<CancellationToken, Task> commit, Func<ValueTask> end) : IAsyncDisposable
{
    public WorkspaceDbContext Db { get; } = db;

    public Task CommitAsync(CancellationToken cancel) => commit(cancel);

    public ValueTask DisposeAsync() => end();
}

public static class DataRefusals
{
    /// <summary>Somebody saved the same thing a moment earlier; reload and try again.</summary>
    public static readonly Refusal ChangedMeanwhile = new("Data.ChangedMeanwhile");

    /// <summary>The database stayed locked for longer than we wait; nothing was saved.</summary>
    public static readonly Refusal Busy = new("Data.Busy");

    /// <summary>The disk is full; nothing was saved, reading goes on.</summary>
    public static readonly Refusal DiskFull = new("Data.DiskFull");

    /// <summary>Another program holds this data folder open for writing.</summary>
    public static readonly Refusal InUse = new("Data.InUse");
}
