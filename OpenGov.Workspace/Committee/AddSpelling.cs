using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

/// <summary>Another spelling of a body's name is noted, so that documents that use it find the body.</summary>
public sealed class AddSpelling(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid bodyId, string typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!SafeText.TryCleanLine(typed, out var spelling) || Folding.Fold(spelling).Length == 0) return CommitteeRefusals.NameMissing;
            if (await change.Db.Bodies.SingleOrDefaultAsync(b => b.Id == bodyId, cancel) is not { } body) return CommitteeRefusals.NoSuchBody;
            if (await change.Db.FirstKnownAsync([spelling], cancel) is { } known) return CommitteeRefusals.BodyAlreadyKnown.About(known);

            body.AlsoWritten(spelling);
            change.Record(bodyId, null, new { name = body.Name, spelling }, CommitteeRoom.Id);
            return Result.Done;
        }, cancel);
}
