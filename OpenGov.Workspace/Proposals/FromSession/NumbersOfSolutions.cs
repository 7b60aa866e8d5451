using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Tells the minutes of a session under which numbers its solutions stand in the register.</summary>
internal static class NumbersOfSolutions
{
    public static async Task<IReadOnlyDictionary<Guid, int>> OfSessionAsync(WorkspaceDbContext db, Guid sessionId, CancellationToken cancel) =>
        await (from s in db.Solutions
               join p in db.Proposals on s.ProposedAs equals p.Id
               where s.SessionId == sessionId && p.WithdrawnAt == null
               select new { s.Id, p.Number }).ToDictionaryAsync(found => found.Id, found => found.Number, cancel);
}
