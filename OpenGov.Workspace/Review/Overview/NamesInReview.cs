using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>What bodies and people are called, looked up together.</summary>
internal static class NamesInReview
{
    public static async Task<IReadOnlyDictionary<Guid, LocalText>> BodiesAsync(this WorkspaceDbContext db, IEnumerable<Guid?> ids, CancellationToken cancel)
    {
        var sought = ids.OfType<Guid>().Distinct().ToList();
        return await db.Bodies.IgnoreAutoIncludes().Where(b => sought.Contains(b.Id)).Select(b => new { b.Id, b.Name }).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
    }

    /// <summary>By function, never by name.</summary>
    public static async Task<IReadOnlyDictionary<Guid, LocalText>> FunctionsAsync(this WorkspaceDbContext db, IEnumerable<Guid?> ids, CancellationToken cancel)
    {
        var sought = ids.OfType<Guid>().Distinct().ToList();
        return await db.Accounts.Where(a => sought.Contains(a.Id)).Select(a => new { a.Id, a.Function }).ToDictionaryAsync(a => a.Id, a => a.Function, cancel);
    }

    public static T? Of<T>(this IReadOnlyDictionary<Guid, T> names, Guid? id) where T : class => id is { } known ? names.GetValueOrDefault(known) : null;
}
