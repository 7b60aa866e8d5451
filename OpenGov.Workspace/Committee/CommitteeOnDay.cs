using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>Reading: the seats of the committee on a day, both sides, and who may speak for whom.</summary>
public sealed class CommitteeOnDay(Store store)
{
    /// <returns>Null while no term has been opened.</returns>
    public Task<Result<CommitteePicture?>> ReadAsync(Actor actor, DateOnly day, CancellationToken cancel = default) =>
        store.ReadAsync<CommitteePicture?>(this, actor, async (db, _) =>
        {
            var terms = await db.CommitteeTerms.OrderByDescending(t => t.Id).ToListAsync(cancel);
            var term = terms.FirstOrDefault(t => (t.From is null || t.From <= day) && (t.Until is null || day <= t.Until)) ?? terms.FirstOrDefault();
            if (term is null) return new Result<CommitteePicture?>(null, null);

            var seats = await db.Seats.Where(s => s.TermId == term.Id).Include(s => s.Representatives).ToListAsync(cancel);
            var held = seats.Where(s => s.IsHeldOn(day)).OrderBy(s => s.Id).ToList();
            var names = await db.BodiesAsync(held.Select(s => s.BodyId), cancel);
            return new CommitteePicture(
                term.Id, term.Name, term.SeatsPerSide, day,
                held.ConvertAll(s => new HeldSeat(s.Id, s.BodyId, s.Side, names[s.BodyId], Speaking.On(s, day))));
        }, cancel);
}

internal static class Speaking
{
    /// <summary>Principal first; the first of them speaks.</summary>
    public static IReadOnlyList<Speaker> On(Seat seat, DateOnly day) =>
        [.. seat.Representatives.Where(r => r.SpeaksOn(day)).OrderBy(r => r.Standing)
            .Select((r, i) => new Speaker(r.Id, r.Standing, r.Function, r.From, r.Until, Speaks: i == 0))];
}

/// <summary>The committee as it sits on a day.</summary>
public sealed record CommitteePicture(Guid TermId, LocalText Name, int SeatsPerSide, DateOnly Day, IReadOnlyList<HeldSeat> Seats)
{
    public IEnumerable<HeldSeat> Of(Side side) => Seats.Where(seat => seat.Side == side);

    public int Vacant(Side side) => SeatsPerSide - Of(side).Count();

    /// <summary>Both sides have the same number of seats taken; seats per side are equal by construction.</summary>
    public bool IsEven => Vacant(Side.Administration) == Vacant(Side.CivilSociety);
}

/// <summary>A seat, the body that holds it, and who speaks for that body.</summary>
public sealed record HeldSeat(Guid SeatId, Guid BodyId, Side Side, LocalText Body, IReadOnlyList<Speaker> Speakers)
{
    public Speaker? As(Standing standing) => Speakers.FirstOrDefault(speaker => speaker.Standing == standing);
}

/// <summary>Somebody who may speak for a body; the principal before the deputy.</summary>
/// <param name="Speaks">The one whose word counts on that day.</param>
public sealed record Speaker(Guid Id, Standing Standing, LocalText? Function, DateOnly? From, DateOnly? Until, bool Speaks);
