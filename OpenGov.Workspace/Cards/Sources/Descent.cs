using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>What proposals have become by merging and splitting since a card was linked to them.</summary>
internal sealed class Descent(ILookup<Guid, Guid> steps)
{
    private const int MostSteps = 30;

    public static async Task<Descent> OfAsync(WorkspaceDbContext db, IEnumerable<Guid> proposals, CancellationToken cancel)
    {
        var steps = new List<(Guid From, Guid To)>();
        var known = new HashSet<Guid>();
        var next = proposals.Distinct().ToList();
        for (var i = 0; i < MostSteps && next.Count > 0; i++)
        {
            known.UnionWith(next);
            var asked = next;
            var found = await db.ProposalLinks.Where(link => asked.Contains(link.FromId)).Select(link => new { link.FromId, link.ToId }).ToListAsync(cancel);
            steps.AddRange(found.Select(link => (link.FromId, link.ToId)));
            next = [.. found.Select(link => link.ToId).Distinct().Where(id => !known.Contains(id))];
        }

        return new Descent(steps.ToLookup(step => step.From, step => step.To));
    }

    /// <summary>The proposals through which it is answered: itself, or those that it became.</summary>
    public IReadOnlyList<Guid> Of(Guid proposal) => [.. Ends(proposal, 0).Distinct()];

    private IEnumerable<Guid> Ends(Guid proposal, int depth) =>
        depth >= MostSteps || !steps.Contains(proposal) ? [proposal] : steps[proposal].SelectMany(next => Ends(next, depth + 1));
}
