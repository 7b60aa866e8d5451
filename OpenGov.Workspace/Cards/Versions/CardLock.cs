using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>One transaction at a time writes to a card: an edit and a signature never pass each other unseen.</summary>
/// <remarks>
/// SQLite has one writer in any case. On PostgreSQL whoever writes to a card's log, or seals, signs or reopens it, takes
/// this lock first and only then reads the card, so that it reads what the one before has committed.
/// </remarks>
internal static class CardLock
{
    public static Task TakeAsync(WorkspaceDbContext db, Guid cardId, CancellationToken cancel) => db.Database.IsNpgsql()
        ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({KeyOf(cardId)})", cancel)
        : Task.CompletedTask;

    /// <summary>The card's number among the advisory locks.</summary>
    public static long KeyOf(Guid cardId)
    {
        var bytes = cardId.ToByteArray();
        return BitConverter.ToInt64(bytes, 0) ^ BitConverter.ToInt64(bytes, 8);
    }
}
