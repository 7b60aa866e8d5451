using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Adoption;

/// <summary>Proposals that are one matter by merging and splitting: what some became, and all that these were made of.</summary>
internal sealed class Kinship
{
    private ILookup<Guid, Guid> _down = Enumerable.Empty<(Guid, Guid)>().ToLookup(link => link.Item1, link => link.Item2);
    private ILookup<Guid, Guid> _became = Enumerable.Empty<(Guid, Guid)>().ToLookup(link => link.Item1, link => link.Item2);
    private ILookup<Guid, Guid> _up = Enumerable.Empty<(Guid, Guid)>().ToLookup(link => link.Item1, link => link.Item2);

    public static async Task<Kinship> OfAsync(WorkspaceDbContext db, IEnumerable<Guid> proposals, CancellationToken cancel)
    {
        var down = await db.FollowLinksAsync(proposals, onward: true, cancel);
        var up = await db.FollowLinksAsync(down.Met, onward: false, cancel);
        var (links, all) = (down.Links.Concat(up.Links).ToHashSet(), up.Met.ToList());
        return new Kinship
        {
            _down = links.ToLookup(link => link.From, link => link.To),
            _up = links.ToLookup(link => link.To, link => link.From),
            // Of one that was split, also the parts that went elsewhere: what it became reads the same from every end.
            _became = (await db.ProposalLinks.Where(link => all.Contains(link.FromId)).Select(link => new { link.FromId, link.ToId }).ToListAsync(cancel))
                .ToLookup(link => link.FromId, link => link.ToId),
        };
    }

    /// <summary>With themselves.</summary>
    public IReadOnlySet<Guid> Of(IEnumerable<Guid> proposals) => Reach(_up, Reach(_down, proposals));

    /// <summary>What one became at once.</summary>
    public IEnumerable<Guid> Became(Guid proposal) => _became[proposal];

    /// <summary>All that any of them became at once.</summary>
    public IEnumerable<Guid> AllBecame => _became.SelectMany(links => links);

    private static HashSet<Guid> Reach(ILookup<Guid, Guid> steps, IEnumerable<Guid> from)
    {
        var known = from.ToHashSet();
        var next = known.ToList();
        while (next.Count > 0) next = [.. next.SelectMany(one => steps[one]).Where(known.Add)];
        return known;
    }
}
