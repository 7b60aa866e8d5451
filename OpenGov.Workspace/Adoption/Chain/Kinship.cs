using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>Proposals that are one matter by merging and splitting: what some became, and all that these were made of.</summary>
internal sealed class Kinship
{
    private const int MostSteps = 30;

    private readonly HashSet<(Guid From, Guid To)> _links = [];
    private ILookup<Guid, Guid> _down = Enumerable.Empty<(Guid, Guid)>().ToLookup(link => link.Item1, link => link.Item2);
    private ILookup<Guid, Guid> _became = Enumerable.Empty<(Guid, Guid)>().ToLookup(link => link.Item1, link => link.Item2);
    private ILookup<Guid, Guid> _up = Enumerable.Empty<(Guid, Guid)>().ToLookup(link => link.Item1, link => link.Item2);

    public static async Task<Kinship> OfAsync(WorkspaceDbContext db, IEnumerable<Guid> proposals, CancellationToken cancel)
    {
        var kin = new Kinship();
        var ends = await kin.WalkAsync(db, proposals, down: true, cancel);
        var all = (await kin.WalkAsync(db, ends, down: false, cancel)).ToList();
        kin._down = kin._links.ToLookup(link => link.From, link => link.To);
        kin._up = kin._links.ToLookup(link => link.To, link => link.From);
        // Of one that was split, also the parts that went elsewhere: what it became reads the same from every end.
        kin._became = (await db.ProposalLinks.Where(link => all.Contains(link.FromId)).Select(link => new { link.FromId, link.ToId }).ToListAsync(cancel))
            .ToLookup(link => link.FromId, link => link.ToId);
        return kin;
    }

    /// <summary>With themselves.</summary>
    public IReadOnlySet<Guid> Of(IEnumerable<Guid> proposals) => Reach(_up, Reach(_down, proposals));

    /// <summary>What one became at once.</summary>
    public IEnumerable<Guid> Became(Guid proposal) => _became[proposal];

    /// <summary>All that any of them became at once.</summary>
    public IEnumerable<Guid> AllBecame => _became.SelectMany(links => links);

    private async Task<IReadOnlySet<Guid>> WalkAsync(WorkspaceDbContext db, IEnumerable<Guid> from, bool down, CancellationToken cancel)
    {
        var known = from.ToHashSet();
        var next = known.ToList();
        for (var i = 0; i < MostSteps && next.Count > 0; i++)
        {
            var asked = next;
            var found = await db.ProposalLinks.Where(link => down ? asked.Contains(link.FromId) : asked.Contains(link.ToId))
                .Select(link => new { link.FromId, link.ToId }).ToListAsync(cancel);
            foreach (var link in found) _links.Add((link.FromId, link.ToId));
            next = [.. found.Select(link => down ? link.ToId : link.FromId).Where(known.Add)];
        }

        return known;
    }

    private static HashSet<Guid> Reach(ILookup<Guid, Guid> steps, IEnumerable<Guid> from)
    {
        var known = from.ToHashSet();
        var next = known.ToList();
        while (next.Count > 0) next = [.. next.SelectMany(one => steps[one]).Where(known.Add)];
        return known;
    }
}
