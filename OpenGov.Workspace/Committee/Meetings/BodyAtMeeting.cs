using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

/// <summary>In which capacity somebody came. Only the first two speak for a seat.</summary>
public enum Capacity { Principal, Deputy, Responsible, DeputyOfResponsible, Accompanying }

public static class Capacities
{
    public static bool OfSeat(this Capacity capacity) => capacity is Capacity.Principal or Capacity.Deputy;

    /// <summary>It is held for one commitment.</summary>
    public static bool OfCommitment(this Capacity capacity) => capacity is Capacity.Responsible or Capacity.DeputyOfResponsible;
}

/// <summary>Somebody who came for a body, known by function.</summary>
/// <param name="Function">Null when it is not known.</param>
/// <param name="Commitment">Number of the commitment that the person answers for.</param>
public sealed record PersonPresent(Capacity Capacity, LocalText? Function = null, int? Commitment = null);

/// <summary>A body on the day of a meeting: its name then, whether it held a seat, and who came for it.</summary>
public sealed class BodyAtMeeting
{
    private readonly List<PersonAtMeeting> _people = [];

    private BodyAtMeeting() { }

    internal BodyAtMeeting(Guid meetingId, int order, Guid bodyId, Side side, LocalText name, bool hasSeat)
    {
        Id = Guid.CreateVersion7();
        (MeetingId, Order, BodyId, Side, Name, HasSeat, Version) = (meetingId, order, bodyId, side, name, hasSeat, 1);
    }

    public Guid Id { get; private set; }
    public Guid MeetingId { get; private set; }

    /// <summary>In the order of the seats; guests last.</summary>
    public int Order { get; private set; }
    public Guid BodyId { get; private set; }
    public Side Side { get; private set; }

    /// <summary>As it was called that day, whatever it is called later.</summary>
    public LocalText Name { get; private set; } = new("");
    public bool HasSeat { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<PersonAtMeeting> People => _people;
    public bool IsPresent => _people.Count > 0;

    /// <summary>All who came, in their order.</summary>
    internal Result Take(IReadOnlyList<PersonPresent> people)
    {
        if (!HasSeat && people.Any(person => person.Capacity.OfSeat())) return MeetingsRefusals.SeatlessStanding.About(Name.Here);
        if (people.Any(person => person.Capacity.OfCommitment() != person.Commitment is not null)) return MeetingsRefusals.CommitmentMissing;
        if (people.Where(person => person.Capacity.OfSeat()).GroupBy(person => person.Capacity).Any(same => same.Count() > 1))
            return MeetingsRefusals.StandingTwice;

        _people.Clear();
        _people.AddRange(people.Select((person, i) => new PersonAtMeeting(Id, i + 1, person)));
        Version++;
        return Result.Done;
    }
}

/// <summary>Somebody who came, in the order of the list of those present.</summary>
public sealed class PersonAtMeeting
{
    private PersonAtMeeting() { }

    internal PersonAtMeeting(Guid bodyAtMeetingId, int order, PersonPresent person)
    {
        Id = Guid.CreateVersion7();
        (BodyAtMeetingId, Order, Capacity, Function, Commitment) = (bodyAtMeetingId, order, person.Capacity, person.Function, person.Commitment);
    }

    public Guid Id { get; private set; }
    public Guid BodyAtMeetingId { get; private set; }
    public int Order { get; private set; }
    public Capacity Capacity { get; private set; }
    public LocalText? Function { get; private set; }
    public int? Commitment { get; private set; }

    public PersonPresent AsPresent() => new(Capacity, Function, Commitment);
}

/// <summary>A body has told the committee that nobody comes for it.</summary>
public sealed class AnnouncedAbsence
{
    private AnnouncedAbsence() { }

    internal AnnouncedAbsence(Guid meetingId, Guid bodyId, DateOnly on, bool beforehand, string? reason)
    {
        Id = Guid.CreateVersion7();
        (MeetingId, BodyId, On, Beforehand, Reason) = (meetingId, bodyId, on, beforehand, reason);
    }

    public Guid Id { get; private set; }
    public Guid MeetingId { get; private set; }
    public Guid BodyId { get; private set; }

    /// <summary>The day on which it was said.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Before the meeting, as the committee asks.</summary>
    public bool Beforehand { get; private set; }
    public string? Reason { get; private set; }
}
