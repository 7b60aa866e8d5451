using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>A file that came with a proposal is kept with it.</summary>
public sealed class AttachFile(Store store, AttachmentFolder folder)
{
    /// <summary>Bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    public const int MostFiles = 10;

    public Task<Result> RunAsync(Actor actor, Guid proposalId, string fileName, Stream content, CancellationToken cancel = default) =>
        new Attaching(store, folder).KeepAsync(this, actor, new SentFile(fileName, content), MostFiles, async change =>
            await change.Db.Proposals.AsNoTracking().FirstOrDefaultAsync(p => p.Id == proposalId && p.WithdrawnAt == null, cancel) is { } proposal
                ? proposal
                : ProposalsRefusals.NoSuchProposal, cancel);
}
