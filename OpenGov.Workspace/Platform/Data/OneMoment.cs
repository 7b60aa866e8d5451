using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>Several readings that see the same moment, whatever is written meanwhile.</summary>
public static class OneMoment
{
    /// <summary>Until disposed, everything read through <paramref name="db"/> is as it was at the first reading.</summary>
    public static async Task<IDbContextTransaction> OneMomentAsync(this WorkspaceDbContext db, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

        await db.Database.OpenConnectionAsync(cancel);
        // EF's own would take the writing lock, which a read-only connection cannot have.
        return (await db.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), cancel))!;
    }
}
