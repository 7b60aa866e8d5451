using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Somebody writes on a card that is open to edits.</summary>
/// <remarks>The log asks the same of the tables, in the transaction that keeps the edit.</remarks>
public sealed class EditCard(Store store)
{
    public static readonly string Action = AuthorizationMatrix.NameOf(typeof(EditCard));

    public Task<bool> MayAsync(Actor actor, CancellationToken cancel = default) => store.MayAsync(actor, Action, cancel);
}
