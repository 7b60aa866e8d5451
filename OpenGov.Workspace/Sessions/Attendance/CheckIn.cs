namespace OpenGov.Workspace.Sessions;

/// <summary>How somebody was let in: the QR code on their phone, its code typed, found on the list, or not registered at all.</summary>
public enum CheckInWay { Pass, Code, List, WalkIn }

/// <summary>Somebody has come to a session. Registered is not attended; this is.</summary>
public sealed class CheckIn
{
    private CheckIn() { }

    public CheckIn(Guid sessionId, CheckInWay way, Guid by, DateTime at, Registration registration)
        : this(sessionId, way, by, at, registration.ComesAs, registration.Gender) => RegistrationId = registration.Id;

    public CheckIn(Guid sessionId, CheckInWay way, Guid by, DateTime at, ComesAs comesAs, Gender? gender, string? name = null, string? body = null) =>
        (Id, SessionId, Way, CheckedInBy, ArrivedAt, ComesAs, Gender, Name, Body) =
        (Guid.CreateVersion7(), sessionId, way, by, at, comesAs, gender, name, body);

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }

    /// <summary>Null for who came without having registered.</summary>
    public Guid? RegistrationId { get; private set; }
    public CheckInWay Way { get; private set; }

    /// <summary>As it was on the day: whatever becomes of the registration, the count stays.</summary>
    public ComesAs ComesAs { get; private set; }
    public Gender? Gender { get; private set; }

    /// <summary>Of who came without having registered, if given.</summary>
    public string? Name { get; private set; }
    public string? Body { get; private set; }
    public Guid CheckedInBy { get; private set; }
    public DateTime ArrivedAt { get; private set; }

    /// <summary>Null while the person is in the room, or nobody saw them go.</summary>
    public DateTime? LeftAt { get; private set; }

    public void Leave(DateTime? at) => LeftAt = at;

    public void ForgetPerson() => (Name, Body) = (null, null);
}

/// <summary>An institution, or somebody who was to speak, has said that they will not come.</summary>
public sealed class SessionAbsence
{
    private SessionAbsence() { }

    /// <param name="partId">The body of an institution, or a speaker.</param>
    public SessionAbsence(Guid sessionId, Guid partId, DateOnly on, bool beforehand, string? reason) =>
        (Id, SessionId, PartId, AnnouncedOn, Beforehand, Reason) = (Guid.CreateVersion7(), sessionId, partId, on, beforehand, reason);

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }

    /// <summary>The body of an institution that takes the floor, or one of <see cref="PlannedSession.Speakers"/>.</summary>
    public Guid PartId { get; private set; }
    public DateOnly AnnouncedOn { get; private set; }
    public bool Beforehand { get; private set; }
    public string? Reason { get; private set; }
}
