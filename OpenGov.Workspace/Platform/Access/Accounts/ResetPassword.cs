using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Somebody who forgot their password opens the link that an administrator gave them and chooses a new one.</summary>
public sealed class ResetPassword(Store store, Identities identities)
{
    /// <returns>The account's id.</returns>
    public Task<Result<Guid>> RunAsync(Actor actor, string token, string? password, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(
            this, actor, change => OpenLink.SetPasswordAsync(change, identities, LinkPurpose.NewPassword, token, password, cancel), cancel);
}
