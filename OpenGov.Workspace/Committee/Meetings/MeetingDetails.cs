using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

/// <summary>A meeting as a page and its minutes show it.</summary>
/// <param name="MinutesVersion">What somebody who signs has read.</param>
public sealed record MeetingDetails(
    Guid Id, Guid PlanId, int PlanNumber, LocalText PlanTitle, int Number, MeetingCall Call, MeetingState State, int? QuorumOfSide,
    int MinutesVersion, DateTime? ApprovedAt, DateTime? PublishedAt)
{
    public required Presence Presence { get; init; }

    /// <summary>Those with a seat in the order of the seats, then guests; before the meeting is held, those that are called.</summary>
    public required IReadOnlyList<BodyView> Bodies { get; init; }
    public required IReadOnlyList<PointView> Agenda { get; init; }
    public required IReadOnlyList<DocumentView> Documents { get; init; }
    public required IReadOnlyList<OutputView> Outputs { get; init; }

    /// <summary>Actions of earlier meetings, done or not.</summary>
    public required IReadOnlyList<RecalledAction> Recalled { get; init; }
    public required IReadOnlyList<SignatureView> SignedBy { get; init; }

    /// <summary>Of the reader.</summary>
    public required IReadOnlyList<Guid> OwnBodies { get; init; }

    /// <summary>Of the reader; null for who signs for no side.</summary>
    public required Side? OwnSide { get; init; }

    public bool HasBegun => State is not MeetingState.Convened;
    public bool IsFixed => State is MeetingState.Published;
    public IEnumerable<BodyView> Of(Side side) => Bodies.Where(body => body.Side == side);
    public bool HasSigned(Side side) => SignedBy.Any(signature => signature.Side == side);
}

/// <param name="Version">Null before the meeting is held.</param>
/// <param name="Speakers">Who may speak for the body on the day.</param>
public sealed record BodyView(
    Guid BodyId, Side Side, LocalText Name, bool HasSeat, int? Version, IReadOnlyList<PersonPresent> People, AbsenceView? Absence,
    IReadOnlyList<Speaker> Speakers)
{
    public bool IsPresent => People.Count > 0;

    /// <summary>Somebody came, but neither its principal nor its deputy.</summary>
    public bool IsSeatless => IsPresent && !People.Any(person => person.Capacity.OfSeat());
}

public sealed record AbsenceView(DateOnly On, bool Beforehand, string? Reason);

public sealed record PointView(
    Guid Id, int Order, LocalText Title, string Notes, int NotesVersion, LocalText? NotesBy, DateTime? NotesAt,
    IReadOnlyList<LocalText> Conclusions, IReadOnlyList<ClashView> Clashes);

/// <summary>A text that met another one on the same point.</summary>
public sealed record ClashView(Guid Id, Guid AccountId, LocalText? By, string Text, DateTime At);

public sealed record DocumentView(Guid Id, LocalText Label, string Url);

/// <param name="InMinutes">The action as the minutes give it.</param>
/// <param name="MayFollow">The reader may say that it is done.</param>
public sealed record OutputView(Guid Id, int Order, LocalText Text, Guid? PointId, ActionView? Action, ActionView? InMinutes, bool MayFollow);

/// <param name="Owner">Null when a side as a whole has it.</param>
public sealed record ActionView(Guid? OwnerBodyId, LocalText? Owner, Side? OwnerSide, DateOnly DueOn, DateTime? FinishedAt, string? Note)
{
    public bool IsOverdue(DateOnly today) => FinishedAt is null && DueOn < today;
}

/// <param name="Meeting">Number of the meeting it came from.</param>
public sealed record RecalledAction(int Meeting, Guid OutputId, LocalText Text, ActionView Action, bool MayFollow);

public sealed record SignatureView(Side Side, LocalText? By, DateTime At);
