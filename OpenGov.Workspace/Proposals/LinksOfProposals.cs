using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Follows proposals through what merging and splitting made of them, or back to what they were made of.</summary>
internal static class LinksOfProposals
{
    public const int MostSteps = 30;

    /// <returns>All that were met, those asked for among them, and the links on the way.</returns>
    public static async Task<(IReadOnlySet<Guid> Met, IReadOnlyList<(Guid From, Guid To)> Links)> FollowLinksAsync(
        this WorkspaceDbContext db, IEnumerable<Guid> proposals, bool onward, CancellationToken cancel)
    {
        var (met, links) = (proposals.ToHashSet(), new List<(Guid From, Guid To)>());
        var next = met.ToList();
        for (var i = 0; i < MostSteps && next.Count > 0; i++)
        {
            var asked = next;
            var found = await db.ProposalLinks.Where(link => onward ? asked.Contains(link.FromId) : asked.Contains(link.ToId))
                .Select(link => new { link.FromId, link.ToId }).ToListAsync(cancel);
            links.AddRange(found.Select(link => (link.FromId, link.ToId)));
            next = [.. found.Select(link => onward ? link.ToId : link.FromId).Where(met.Add)];
        }

        return (met, links);
    }
}
