using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Review;

public enum BilateralState { Proposed, Scheduled, Held, Cancelled }

/// <summary>An administration and associations meet about its commitments.</summary>
/// <remarks>Its conclusions are signed by somebody of each side who was there; a change of them drops the signatures.</remarks>
public sealed class BilateralMeeting
{
    private readonly List<BilateralBody> _bodies = [];
    private readonly List<BilateralCommitment> _commitments = [];

    private BilateralMeeting() { }

    /// <param name="associations">Who is invited beside the administration.</param>
    public BilateralMeeting(
        Guid planId, int number, Guid administrationId, IEnumerable<Guid> associations, IEnumerable<Guid> commitments, string purpose,
        (Side? Side, Guid? BodyId) proposedBy, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Number, AdministrationId, Purpose, ProposedBySide, ProposedByBodyId, ProposedAt, Version) =
            (planId, number, administrationId, purpose, proposedBy.Side, proposedBy.BodyId, at, 1);
        _bodies.Add(new BilateralBody(Id, administrationId, Side.Administration));
        _bodies.AddRange(associations.Select(body => new BilateralBody(Id, body, Side.CivilSociety)));
        _commitments.AddRange(commitments.Select(commitment => new BilateralCommitment(Id, commitment)));
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>1, 2, 3 … within its plan.</summary>
    public int Number { get; private set; }
    public Guid AdministrationId { get; private set; }
    public string Purpose { get; private set; } = "";

    /// <summary>Null when the secretariat proposed it, which is of no side.</summary>
    public Side? ProposedBySide { get; private set; }
    public Guid? ProposedByBodyId { get; private set; }
    public DateTime ProposedAt { get; private set; }
    public BilateralState State { get; private set; }
    public DateOnly? Date { get; private set; }

    /// <summary>Morocco's time.</summary>
    public TimeOnly? Time { get; private set; }
    public MeetingForm Form { get; private set; }
    public string? Place { get; private set; }
    public string? Link { get; private set; }
    public string Conclusions { get; private set; } = "";
    public string? CancelledBecause { get; private set; }

    /// <summary>Under the conclusions.</summary>
    public Signatures Signatures { get; private set; } = Signatures.None;

    /// <summary>Rises with every change of what is signed.</summary>
    public int TextVersion { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Both sides: who is invited and, once it was held, who took part.</summary>
    public IReadOnlyList<BilateralBody> Bodies => _bodies;
    public IReadOnlyList<BilateralCommitment> Commitments => _commitments;

    public bool IsOver => State is BilateralState.Held or BilateralState.Cancelled;
    public bool Invites(Guid bodyId) => _bodies.Exists(body => body.BodyId == bodyId);

    public Result Schedule(BilateralCall call)
    {
        if (IsOver) return ReviewRefusals.MeetingIsOver;
        (Date, Time, Form, Place, Link, State) = (call.Date, call.Time, call.Form, call.Place, call.Link, BilateralState.Scheduled);
        Version++;
        return Result.Done;
    }

    /// <summary>It took place, or what is said of it is corrected.</summary>
    /// <param name="present">The bodies that took part; some may not have been invited.</param>
    public Result Conclude(IReadOnlyList<(Guid BodyId, Side Side)> present, string conclusions, DateOnly today)
    {
        if (State is BilateralState.Cancelled) return ReviewRefusals.MeetingIsOver;
        if (PublishedAt is not null) return ReviewRefusals.ConclusionsPublished;
        if (State is BilateralState.Proposed || Date is null) return ReviewRefusals.NotScheduledYet;
        if (Date > today) return ReviewRefusals.NotYetHeld;
        if (present.All(body => body.BodyId != AdministrationId) || present.All(body => body.Side is not Side.CivilSociety))
            return ReviewRefusals.BothSidesTakePart;

        _bodies.AddRange(present.Where(body => !Invites(body.BodyId)).Select(body => new BilateralBody(Id, body.BodyId, body.Side)));
        foreach (var body in _bodies) body.Take(present.Any(other => other.BodyId == body.BodyId));
        (Conclusions, State, Signatures) = (conclusions, BilateralState.Held, Signatures.None);
        TextVersion++;
        Version++;
        return Result.Done;
    }

    /// <summary>Somebody who was there signs the conclusions for their side.</summary>
    public Result Sign(Side side, Guid account, DateTime at)
    {
        if (State is not BilateralState.Held) return ReviewRefusals.NotYetHeld;
        if (Signatures.Has(side) || Signatures.By(side.Other()) == account) return ReviewRefusals.SideHasSigned;
        Signatures = Signatures.SignedBy(side, account, at);
        Version++;
        return Result.Done;
    }

    public Result Cancel(string reason)
    {
        if (IsOver) return ReviewRefusals.MeetingIsOver;
        (State, CancelledBecause) = (BilateralState.Cancelled, reason);
        Version++;
        return Result.Done;
    }

    public void Publish(DateTime at)
    {
        if (PublishedAt is not null || !Signatures.Complete) return;
        PublishedAt = at;
        Version++;
    }
}

/// <summary>A body invited to a bilateral meeting, or that took part in it.</summary>
public sealed class BilateralBody
{
    private BilateralBody() { }

    internal BilateralBody(Guid meetingId, Guid bodyId, Side side)
    {
        Id = Guid.CreateVersion7();
        (MeetingId, BodyId, Side) = (meetingId, bodyId, side);
    }

    public Guid Id { get; private set; }
    public Guid MeetingId { get; private set; }
    public Guid BodyId { get; private set; }
    public Side Side { get; private set; }

    /// <summary>Null before the meeting is held.</summary>
    public bool? TookPart { get; private set; }

    internal void Take(bool tookPart) => TookPart = tookPart;
}

/// <summary>A commitment that a bilateral meeting is about.</summary>
public sealed class BilateralCommitment
{
    private BilateralCommitment() { }

    internal BilateralCommitment(Guid meetingId, Guid commitmentId)
    {
        Id = Guid.CreateVersion7();
        (MeetingId, CommitmentId) = (meetingId, commitmentId);
    }

    public Guid Id { get; private set; }
    public Guid MeetingId { get; private set; }
    public Guid CommitmentId { get; private set; }
}

/// <summary>When and how a bilateral meeting takes place; clean when it comes to the entity.</summary>
public sealed record BilateralCall(DateOnly Date, TimeOnly? Time, MeetingForm Form, string? Place = null, string? Link = null);
