using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>Shows actions with the names of the bodies that own them.</summary>
internal sealed class ActionNames(WorkspaceDbContext db)
{
    private Dictionary<Guid, LocalText> _names = [];

    public async Task KnowAsync(IEnumerable<MeetingOutput> outputs, CancellationToken cancel)
    {
        var owners = outputs.SelectMany(o => new[] { o.Action?.OwnerBodyId, o.Approved?.OwnerBodyId }).OfType<Guid>().Distinct().ToList();
        _names = await db.Bodies.IgnoreAutoIncludes().Where(b => owners.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
    }

    public ActionView? Of(MeetingAction? action) => action is null ? null
        : new ActionView(
            action.OwnerBodyId, action.OwnerBodyId is { } body ? _names[body] : null, action.OwnerSide, action.DueOn, action.FinishedAt, action.Note);
}
