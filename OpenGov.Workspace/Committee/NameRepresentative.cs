using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>Somebody is named to speak for a body that holds a seat.</summary>
public sealed class NameRepresentative(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, NewRepresentative named, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            var seat = await change.Db.Seats.Include(s => s.Representatives).SingleOrDefaultAsync(s => s.Id == named.SeatId, cancel);
            if (seat is null) return CommitteeRefusals.NoSuchSeat;

            var naming = seat.Name(named.Standing, named.Function?.Clean(), named.AccountId, named.From);
            if (naming.Value is not { } representative) return naming.Refusal!;

            var body = await change.Db.Bodies.SingleAsync(b => b.Id == seat.BodyId, cancel);
            change.Record(representative.Id, null, new { name = body.Name, named.Standing, named.From }, seat.Id, body.Id, CommitteeRoom.Id);
            return representative.Id;
        }, cancel);
}

/// <summary>Who is named: by function, which may be unknown, and by account, when there is one.</summary>
public sealed record NewRepresentative(Guid SeatId, Standing Standing, LocalText? Function, Guid? AccountId = null, DateOnly? From = null);
