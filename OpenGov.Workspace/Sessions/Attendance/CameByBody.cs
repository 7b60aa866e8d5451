using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>How many came to a session from a body; nobody by name.</summary>
/// <param name="Name">As the body is called; as its people wrote it when it is not known here.</param>
/// <param name="Side">Null for who sits on neither.</param>
public sealed record BodyPresent(LocalText Name, Side? Side, int Came);

/// <summary>Counts people at the door by the body they said they came from. Who named none, or whose name was deleted since, is in no line.</summary>
internal static class CameByBody
{
    public static async Task<IReadOnlyList<BodyPresent>> BodiesPresentAsync(this WorkspaceDbContext db, Guid sessionId, CancellationToken cancel)
    {
        var came = await (
            from c in db.CheckIns
            where c.SessionId == sessionId
            join r in db.Registrations on c.RegistrationId equals r.Id into registered
            from r in registered.DefaultIfEmpty()
            orderby c.ArrivedAt, c.Id
            select new { Written = r == null ? c.Body : r.Body, c.ComesAs }).ToListAsync(cancel);
        var named = came.Where(c => !string.IsNullOrWhiteSpace(c.Written))
            .Select(c => (Written: c.Written!.Trim(), Folded: Folding.Fold(c.Written), Side: SideOf(c.ComesAs))).ToList();
        if (named.Count == 0) return [];

        var folded = named.Select(c => c.Folded).Distinct().ToList();
        var known = (await db.Set<BodyName>().Where(n => folded.Contains(n.Folded)).OrderBy(n => n.BodyId).Select(n => new { n.Folded, n.BodyId }).ToListAsync(cancel))
            .DistinctBy(n => n.Folded).ToDictionary(n => n.Folded, n => n.BodyId);
        var ids = known.Values.Distinct().ToList();
        var bodies = await db.Bodies.IgnoreAutoIncludes().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => new { b.Name, b.Side }, cancel);
        return
        [
            .. named.GroupBy(c => known.TryGetValue(c.Folded, out var id) ? id.ToString() : $"{c.Folded} {c.Side}")
                .Select(same => known.TryGetValue(same.First().Folded, out var id)
                    ? new BodyPresent(bodies[id].Name, bodies[id].Side, same.Count())
                    : new BodyPresent(new LocalText(same.First().Written), same.First().Side, same.Count()))
                .OrderBy(body => body.Side is null).ThenBy(body => body.Side).ThenByDescending(body => body.Came).ThenBy(body => body.Name.Ar, StringComparer.Ordinal),
        ];
    }

    private static Side? SideOf(ComesAs capacity) => capacity switch
    {
        ComesAs.Administration => Side.Administration,
        ComesAs.CivilSociety => Side.CivilSociety,
        _ => null,
    };
}
