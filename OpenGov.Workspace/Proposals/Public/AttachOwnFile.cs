using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>The author of a proposal adds a file to it through their private link. The committee sees it; it is not published.</summary>
public sealed class AttachOwnFile(Store store, AttachmentFolder folder)
{
    public const int MostFiles = 3;

    public Task<Result> RunAsync(Actor actor, string token, string fileName, Stream content, CancellationToken cancel = default) =>
        new Attaching(store, folder).KeepAsync(this, actor, new SentFile(fileName, content), MostFiles, async change =>
            await FollowProposal.FindAsync(change, token, cancel) is not var (proposal, _) ? PublicProposalsRefusals.LinkUnknown
            : proposal.IsOpen ? proposal
            : PublicProposalsRefusals.AlreadyDecided, cancel);
}
