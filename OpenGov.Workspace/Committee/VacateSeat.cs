using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>A body gives its seat up, or rotates out of it.</summary>
public sealed class VacateSeat(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid seatId, DateOnly lastDay, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var term = await change.Db.CommitteeTerms.Include(t => t.Seats).SingleOrDefaultAsync(t => t.Seats.Any(s => s.Id == seatId), cancel);
            if (term is null) return CommitteeRefusals.NoSuchSeat;

            var vacated = term.Vacate(seatId, lastDay);
            if (!vacated.Ok) return vacated;

            var bodyId = term.Seats.Single(s => s.Id == seatId).BodyId;
            var body = await change.Db.Bodies.SingleAsync(b => b.Id == bodyId, cancel);
            change.Record(seatId, null, new { name = body.Name, body.Side, until = lastDay }, term.Id, body.Id, CommitteeRoom.Id);
            return Result.Done;
        }, cancel);
}
