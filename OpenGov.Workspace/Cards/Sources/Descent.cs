using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>What proposals have become by merging and splitting since a card was linked to them.</summary>
internal sealed class Descent(ILookup<Guid, Guid> steps)
{
    public static async Task<Descent> OfAsync(WorkspaceDbContext db, IEnumerable<Guid> proposals, CancellationToken cancel) =>
        new((await db.FollowLinksAsync(proposals, onward: true, cancel)).Links.ToLookup(link => link.From, link => link.To));

    /// <summary>The proposals through which it is answered: itself, or those that it became.</summary>
    public IReadOnlyList<Guid> Of(Guid proposal) => [.. Ends(proposal, 0).Distinct()];

    private IEnumerable<Guid> Ends(Guid proposal, int depth) =>
        depth >= LinksOfProposals.MostSteps || !steps.Contains(proposal) ? [proposal] : steps[proposal].SelectMany(next => Ends(next, depth + 1));
}
