using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>What bodies and people are called today, looked up together.</summary>
internal static class NamesById
{
    public static Task<IReadOnlyDictionary<Guid, LocalText>> BodiesAsync(this WorkspaceDbContext db, IEnumerable<Guid?> ids, CancellationToken cancel) =>
        db.BodiesAsync(ids.OfType<Guid>(), cancel);

    public static async Task<IReadOnlyDictionary<Guid, LocalText>> BodiesAsync(this WorkspaceDbContext db, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var sought = ids.Distinct().ToList();
        return sought.Count == 0 ? new Dictionary<Guid, LocalText>()
            : await db.Bodies.IgnoreAutoIncludes().Where(b => sought.Contains(b.Id)).Select(b => new { b.Id, b.Name }).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
    }

    public static Task<IReadOnlyDictionary<Guid, LocalText>> FunctionsAsync(this WorkspaceDbContext db, IEnumerable<Guid?> ids, CancellationToken cancel) =>
        db.FunctionsAsync(ids.OfType<Guid>(), cancel);

    /// <summary>Of accounts: people are known by function, never by name.</summary>
    public static async Task<IReadOnlyDictionary<Guid, LocalText>> FunctionsAsync(this WorkspaceDbContext db, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var sought = ids.Distinct().ToList();
        return sought.Count == 0 ? new Dictionary<Guid, LocalText>()
            : await db.Accounts.Where(a => sought.Contains(a.Id)).Select(a => new { a.Id, a.Function }).ToDictionaryAsync(a => a.Id, a => a.Function, cancel);
    }

    public static T? Of<T>(this IReadOnlyDictionary<Guid, T> names, Guid? id) where T : class => id is { } known ? names.GetValueOrDefault(known) : null;
}
