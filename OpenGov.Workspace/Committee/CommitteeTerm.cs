using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

/// <summary>The supervision committee for a time: its seats, equal in number on both sides.</summary>
public sealed class CommitteeTerm
{
    private readonly List<Seat> _seats = [];

    private CommitteeTerm() { }

    public CommitteeTerm(LocalText name, int seatsPerSide, DateOnly? from, DateOnly? until)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seatsPerSide, 1);
        Id = Guid.CreateVersion7();
        (Name, SeatsPerSide, From, Until) = (name, seatsPerSide, from, until);
        Version = 1;
    }

    public Guid Id { get; private set; }
    public LocalText Name { get; private set; } = new("");

    /// <summary>The same for both sides: parity is what the term is made of.</summary>
    public int SeatsPerSide { get; private set; }
    public DateOnly? From { get; private set; }

    /// <summary>Last day, included; null when not known or open.</summary>
    public DateOnly? Until { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<Seat> Seats => _seats;

    /// <summary>Gives a body its seat, on its side and never on the other.</summary>
    public Result<Seat> SeatBody(Body body, DateOnly? from)
    {
        var taken = _seats.Where(seat => seat.IsHeldFrom(from)).ToList();
        if (taken.Any(seat => seat.BodyId == body.Id)) return CommitteeRefusals.AlreadySeated;
        if (taken.Count(seat => seat.Side == body.Side) >= SeatsPerSide) return CommitteeRefusals.NoSeatLeft.About(SeatsPerSide);

        var seat = new Seat(Id, body.Id, body.Side, from);
        _seats.Add(seat);
        Version++;
        return seat;
    }

    /// <summary>Frees a body's seat after its last day: until another body takes it, the sides are unequal, and shown so.</summary>
    public Result Vacate(Guid seatId, DateOnly lastDay)
    {
        var vacated = _seats.Single(seat => seat.Id == seatId).Vacate(lastDay);
        if (vacated.Ok) Version++;
        return vacated;
    }
}

/// <summary>A place in the committee, held by a body and not by a person.</summary>
public sealed class Seat
{
    private readonly List<Representative> _representatives = [];

    private Seat() { }

    internal Seat(Guid termId, Guid bodyId, Side side, DateOnly? from)
    {
        Id = Guid.CreateVersion7();
        (TermId, BodyId, Side, From) = (termId, bodyId, side, from);
    }

    public Guid Id { get; private set; }
    public Guid TermId { get; private set; }
    public Guid BodyId { get; private set; }
    public Side Side { get; private set; }
    public DateOnly? From { get; private set; }

    /// <summary>Last day, included, of a seat given up or rotated.</summary>
    public DateOnly? Until { get; private set; }
    public IReadOnlyList<Representative> Representatives => _representatives;

    /// <summary>Somebody sits here on that day or later; without a day, at all.</summary>
    public bool IsHeldFrom(DateOnly? day) => Until is null || Until >= day;

    public bool IsHeldOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    internal Result Vacate(DateOnly lastDay)
    {
        if (Until is not null) return CommitteeRefusals.AlreadyVacated;
        if (lastDay < From) return CommitteeRefusals.EndsBeforeItStarts;
        Until = lastDay;
        return Result.Done;
    }

    /// <summary>Somebody will speak for the body: one principal and one deputy at a time.</summary>
    public Result<Representative> Name(Standing standing, LocalText? function, Guid? accountId, DateOnly? from)
    {
        if (Until is not null) return CommitteeRefusals.AlreadyVacated;
        if (_representatives.Any(other => other.Standing == standing && (other.Until is null || other.Until >= from)))
            return CommitteeRefusals.StandingTaken;

        var representative = new Representative(Id, standing, function, accountId, from);
        _representatives.Add(representative);
        return representative;
    }
}

public enum Standing { Principal, Deputy }

/// <summary>Somebody who speaks for a body in the committee, for a time; known by function.</summary>
public sealed class Representative
{
    private Representative() { }

    internal Representative(Guid seatId, Standing standing, LocalText? function, Guid? accountId, DateOnly? from)
    {
        Id = Guid.CreateVersion7();
        (SeatId, Standing, Function, AccountId, From) = (seatId, standing, function, accountId, from);
    }

    public Guid Id { get; private set; }
    public Guid SeatId { get; private set; }
    public Standing Standing { get; private set; }

    /// <summary>Null when the source does not give it.</summary>
    public LocalText? Function { get; private set; }
    public Guid? AccountId { get; private set; }
    public DateOnly? From { get; private set; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Until { get; private set; }

    public Result End(DateOnly lastDay)
    {
        if (lastDay < From) return CommitteeRefusals.EndsBeforeItStarts;
        Until = lastDay;
        return Result.Done;
    }

    public bool SpeaksOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
