using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>A body takes a seat of the committee, on its own side.</summary>
public sealed class SeatBody(Store store)
{
    /// <param name="from">First day; null when not known.</param>
    public Task<Result<Guid>> RunAsync(Actor actor, Guid termId, Guid bodyId, DateOnly? from, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            var term = await change.Db.CommitteeTerms.Include(t => t.Seats).SingleOrDefaultAsync(t => t.Id == termId, cancel);
            if (term is null) return CommitteeRefusals.NoSuchTerm;
            if (await change.Db.Bodies.SingleOrDefaultAsync(b => b.Id == bodyId, cancel) is not { } body) return CommitteeRefusals.NoSuchBody;

            var seated = term.SeatBody(body, from);
            if (seated.Value is not { } seat) return seated.Refusal!;

            change.Record(seat.Id, null, new { name = body.Name, body.Side, from }, termId, bodyId, CommitteeRoom.Id);
            return seat.Id;
        }, cancel);
}
