using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>A body takes a new name; the old one is kept and still finds it.</summary>
public sealed class RenameBody(Store store)
{
    /// <param name="oldNameUntil">Last day of the old name; null when not known.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid bodyId, LocalText newName, DateOnly? oldNameUntil, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (newName.Clean() is not { } name) return CommitteeRefusals.NameMissing;
            if (await change.Db.Bodies.SingleOrDefaultAsync(b => b.Id == bodyId, cancel) is not { } body) return CommitteeRefusals.NoSuchBody;
            if (await change.Db.KnownToAnotherAsync(name, bodyId, cancel)) return CommitteeRefusals.BodyAlreadyKnown.About(name.Ar);

            var old = body.Name;
            body.Rename(name, oldNameUntil);
            change.Record(bodyId, null, new { old, name, until = oldNameUntil }, CommitteeRoom.Id);
            return Result.Done;
        }, cancel);
}
