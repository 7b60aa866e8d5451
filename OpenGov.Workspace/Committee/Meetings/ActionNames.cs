using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>Shows actions with the names of the bodies that own them.</summary>
internal sealed class ActionNames(WorkspaceDbContext db)
{
    private IReadOnlyDictionary<Guid, LocalText> _names = new Dictionary<Guid, LocalText>();

    public async Task KnowAsync(IEnumerable<MeetingOutput> outputs, CancellationToken cancel) =>
        _names = await db.BodiesAsync(outputs.SelectMany(o => new[] { o.Action?.OwnerBodyId, o.Approved?.OwnerBodyId }), cancel);

    public ActionView? Of(MeetingAction? action) => action is null ? null
        : new ActionView(
            action.OwnerBodyId, action.OwnerBodyId is { } body ? _names[body] : null, action.OwnerSide, action.DueOn, action.FinishedAt, action.Note);
}
