using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Somebody opens the link of an invitation and chooses the password of their account.</summary>
public sealed class AcceptInvitation(Store store, Identities identities)
{
    /// <returns>The account's id.</returns>
    public Task<Result<Guid>> RunAsync(Actor actor, string token, string? password, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(
            this, actor, change => OpenLink.SetPasswordAsync(change, identities, LinkPurpose.Invitation, token, password, cancel), cancel);
}
