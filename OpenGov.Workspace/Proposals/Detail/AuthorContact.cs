using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Who made a proposal and how to reach them; null where they did not say.</summary>
public sealed record Author(string? Name, string? Contact);

/// <summary>Reading: a proposal's author. The only one that shows it, and to the secretariat alone.</summary>
public sealed class AuthorContact(Store store)
{
    public Task<Result<Author>> ReadAsync(Actor actor, Guid proposalId, CancellationToken cancel = default) =>
        store.ReadAsync<Author>(this, actor, async (db, _) =>
            await db.ProposalAuthors.Where(a => a.ProposalId == proposalId).Select(a => new Author(a.Name, a.Contact)).FirstOrDefaultAsync(cancel)
            ?? new Author(null, null), cancel);
}
