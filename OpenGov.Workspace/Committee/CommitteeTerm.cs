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

    /// <summary>Gives a body its seat on its side.</summary>
    public Result SeatBody(Body body, DateOnly? from)
    {
        if (_seats.Any(seat => seat.BodyId == body.Id && seat.Until is null)) return CommitteeRefusals.AlreadySeated;
        if (_seats.Count(seat => seat.Side == body.Side && seat.Until is null) >= SeatsPerSide) return CommitteeRefusals.NoSeatLeft;
        _seats.Add(new Seat(Id, body.Id, body.Side, from));
        Version++;
        return Result.Done;
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

    public void Vacate(DateOnly lastDay) => Until ??= lastDay;
}

public enum Standing { Principal, Deputy }

/// <summary>Somebody who speaks for a body in the committee, for a time; known by function.</summary>
public sealed class Representative
{
    private Representative() { }

    public Representative(Guid seatId, Standing standing, LocalText? function, Guid? accountId, DateOnly? from)
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
    public DateOnly? Until { get; set; }

    public bool SpeaksOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
