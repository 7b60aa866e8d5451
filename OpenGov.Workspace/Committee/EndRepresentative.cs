using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>Somebody no longer speaks for a body after a last day.</summary>
public sealed class EndRepresentative(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid representativeId, DateOnly lastDay, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.Representatives.SingleOrDefaultAsync(r => r.Id == representativeId, cancel) is not { } representative)
                return CommitteeRefusals.NoSuchRepresentative;

            var ended = representative.End(lastDay);
            if (!ended.Ok) return ended;

            var bodyId = await change.Db.Seats.Where(s => s.Id == representative.SeatId).Select(s => s.BodyId).SingleAsync(cancel);
            var body = await change.Db.Bodies.SingleAsync(b => b.Id == bodyId, cancel);
            change.Record(representativeId, null, new { name = body.Name, representative.Standing, until = lastDay }, representative.SeatId, bodyId, CommitteeRoom.Id);
            return Result.Done;
        }, cancel);
}
