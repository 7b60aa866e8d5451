using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

public enum MeetingForm { InPerson, Remote, Hybrid }

/// <summary>Convened: bodies are called. Held: it has begun, or is over. Approved: both sides have signed the minutes. Published: the public reads them.</summary>
public enum MeetingState { Convened, Held, Approved, Published }

/// <summary>A meeting of the supervision committee about a plan, and what its minutes say.</summary>
/// <remarks>Who has signed the minutes has signed them as they were: any change of them drops the signatures. Published, they stay.</remarks>
public sealed class CommitteeMeeting
{
    private readonly List<AgendaPoint> _agenda = [];
    private readonly List<MeetingDocument> _documents = [];
    private readonly List<AnnouncedAbsence> _absences = [];
    private readonly List<BodyAtMeeting> _bodies = [];
    private readonly List<MeetingOutput> _outputs = [];

    private CommitteeMeeting() { }

    /// <param name="quorumOfSide">The rule in force when the meeting is convened; it stays this meeting's.</param>
    public CommitteeMeeting(Guid planId, int number, MeetingCall call, int? quorumOfSide)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Number, QuorumOfSide, Version) = (planId, number, quorumOfSide, 1);
        Take(call);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>1, 2, 3 … within its plan.</summary>
    public int Number { get; private set; }
    public LocalText Title { get; private set; } = new("");

    /// <summary>Null while it is not fixed.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Morocco's time.</summary>
    public TimeOnly? Time { get; private set; }
    public MeetingForm Form { get; private set; }
    public string? Place { get; private set; }
    public string? Link { get; private set; }
    public MeetingState State { get; private set; }

    /// <summary>Bodies that must be present on each side; null when no quorum is asked for.</summary>
    public int? QuorumOfSide { get; private set; }

    /// <summary>Under the minutes.</summary>
    public Signatures Signatures { get; private set; } = Signatures.None;
    public DateTime? ApprovedAt { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Rises with every change of what the minutes say, and of nothing else that matters to who signs them.</summary>
    public int MinutesVersion => TextVersion + _agenda.Sum(point => point.NotesVersion);
    public int TextVersion { get; private set; }

    /// <summary>In <see cref="AgendaPoint.Order"/> once sorted; the database gives all lists in any.</summary>
    public IReadOnlyList<AgendaPoint> Agenda => _agenda;
    public IReadOnlyList<MeetingDocument> Documents => _documents;
    public IReadOnlyList<AnnouncedAbsence> Absences => _absences;

    /// <summary>Every body with a seat on the day, present or not, and guests; none before the meeting is held.</summary>
    public IReadOnlyList<BodyAtMeeting> Bodies => _bodies;
    public IReadOnlyList<MeetingOutput> Outputs => _outputs;

    public Result Correct(MeetingCall call)
    {
        if (Change() is { } refusal) return refusal;
        if (State is not MeetingState.Convened && call.Date != Date) return MeetingsRefusals.DayIsFixed;
        Take(call);
        return Result.Done;
    }

    /// <summary>The agenda, all of it in this order; a point that is kept keeps its notes and conclusions.</summary>
    public Result SetAgenda(IReadOnlyList<AgendaLine> lines)
    {
        var gone = _agenda.Where(point => lines.All(line => line.PointId != point.Id)).ToList();
        if (gone.Find(point => point.HasMatter || _outputs.Any(output => output.PointId == point.Id)) is { } used)
            return MeetingsRefusals.PointHasMatter.About(used.Title.Here);
        if (Change() is { } refusal) return refusal;

        _agenda.RemoveAll(gone.Contains);
        foreach (var (i, line) in lines.Index())
        {
            if (_agenda.Find(point => point.Id == line.PointId) is { } kept) kept.Become(i + 1, line.Title);
            else _agenda.Add(new AgendaPoint(Id, i + 1, line.Title));
        }
        return Result.Done;
    }

    public Result<MeetingDocument> AddDocument(LocalText label, string url)
    {
        if (State is MeetingState.Published) return MeetingsRefusals.MinutesArePublished;
        var document = new MeetingDocument(Id, _documents.Select(d => d.Order).DefaultIfEmpty().Max() + 1, label, url);
        _documents.Add(document);
        Version++;
        return document;
    }

    public Result WithdrawDocument(Guid documentId)
    {
        if (State is MeetingState.Published) return MeetingsRefusals.MinutesArePublished;
        if (_documents.RemoveAll(d => d.Id == documentId) == 0) return MeetingsRefusals.NoSuchDocument;
        Version++;
        return Result.Done;
    }

    /// <summary>A body has said that nobody will come for it, or afterwards that nobody could.</summary>
    public Result Announce(Guid bodyId, DateOnly on, string? reason)
    {
        if (Change() is { } refusal) return refusal;
        _absences.RemoveAll(known => known.BodyId == bodyId);
        _absences.Add(new AnnouncedAbsence(Id, bodyId, on, Date is not { } day || on < day || (on == day && State is MeetingState.Convened), reason));
        return Result.Done;
    }

    /// <summary>The meeting begins: from here on it is fixed which bodies sit in the committee, and under which names.</summary>
    public Result Hold(IEnumerable<(Guid BodyId, Side Side, LocalText Name)> seated)
    {
        if (State is not MeetingState.Convened) return MeetingsRefusals.AlreadyHeld;
        if (Date is null) return MeetingsRefusals.DayMissing;
        if (_agenda.Count == 0) return MeetingsRefusals.AgendaMissing;
        _bodies.AddRange(seated.Select((body, i) => new BodyAtMeeting(Id, i + 1, body.BodyId, body.Side, body.Name, hasSeat: true)));
        State = MeetingState.Held;
        Version++;
        return Result.Done;
    }

    /// <summary>Who came for a body, all of them; nobody makes the body absent.</summary>
    /// <param name="guest">Side and name of a body that holds no seat; needed when it is new here.</param>
    public Result TakeAttendance(Guid bodyId, IReadOnlyList<PersonPresent> people, (Side Side, LocalText Name)? guest = null)
    {
        if (State is MeetingState.Convened) return MeetingsRefusals.NotHeldYet;
        if (_bodies.Find(b => b.BodyId == bodyId) is not { } body)
        {
            if (guest is not { } named) return MeetingsRefusals.NoSuchBodyHere;
            body = new BodyAtMeeting(Id, _bodies.Count + 1, bodyId, named.Side, named.Name, hasSeat: false);
            _bodies.Add(body);
        }
        if (Change() is { } refusal) return refusal;
        var taken = body.Take(people);
        if (taken.Ok && !body.HasSeat && people.Count == 0) _bodies.Remove(body);
        return taken;
    }

    public Result Conclude(AgendaPoint point, IReadOnlyList<LocalText> conclusions)
    {
        if (State is MeetingState.Convened) return MeetingsRefusals.NotHeldYet;
        if (Change() is { } refusal) return refusal;
        point.Conclude(conclusions);
        return Result.Done;
    }

    public Result<MeetingOutput> AddOutput(LocalText text, Guid? pointId)
    {
        if (State is MeetingState.Convened) return MeetingsRefusals.NotHeldYet;
        if (pointId is not null && _agenda.TrueForAll(point => point.Id != pointId)) return MeetingsRefusals.NoSuchPoint;
        if (Change() is { } refusal) return refusal;
        var output = new MeetingOutput(Id, _outputs.Select(o => o.Order).DefaultIfEmpty().Max() + 1, text, pointId);
        _outputs.Add(output);
        return output;
    }

    public Result WithdrawOutput(MeetingOutput output)
    {
        if (output.Action is not null) return MeetingsRefusals.OutputIsAction;
        if (Change() is { } refusal) return refusal;
        _outputs.Remove(output);
        return Result.Done;
    }

    /// <summary>A side approves the minutes as they stand; with the second signature they are approved.</summary>
    public Result Sign(Side side, Guid account, DateTime at)
    {
        if (State is MeetingState.Convened) return MeetingsRefusals.NotHeldYet;
        if (State is not MeetingState.Held) return MeetingsRefusals.AlreadyApproved;
        if (Signatures.Has(side) || Signatures.By(side.Other()) == account) return MeetingsRefusals.SideHasSigned;
        if (_bodies.TrueForAll(body => !body.IsPresent)) return MeetingsRefusals.AttendanceMissing;
        if (_agenda.Exists(point => point.Clashes.Count > 0)) return MeetingsRefusals.NotesClash;
        Signatures = Signatures.SignedBy(side, account, at);
        Version++;
        if (!Signatures.Complete) return Result.Done;
        (State, ApprovedAt) = (MeetingState.Approved, at);
        _outputs.ForEach(output => output.Approve());
        return Result.Done;
    }

    public Result Publish(DateTime at)
    {
        if (State is MeetingState.Published) return MeetingsRefusals.MinutesArePublished;
        if (State is not MeetingState.Approved) return MeetingsRefusals.NotApproved;
        (State, PublishedAt) = (MeetingState.Published, at);
        Version++;
        return Result.Done;
    }

    /// <summary>Before anything that the minutes say is changed: whoever signed has signed something else.</summary>
    /// <returns>Why it may not be changed any more.</returns>
    public Refusal? Change()
    {
        if (State is MeetingState.Published) return MeetingsRefusals.MinutesArePublished;
        if (State is MeetingState.Approved) State = MeetingState.Held;
        (Signatures, ApprovedAt) = (Signatures.None, null);
        TextVersion++;
        Version++;
        return null;
    }

    private void Take(MeetingCall call) =>
        (Title, Date, Time, Form, Place, Link) = (call.Title, call.Date, call.Time, call.Form, call.Place, call.Link);
}

/// <summary>What bodies are called to: clean when it comes here.</summary>
public sealed record MeetingCall(LocalText Title, DateOnly? Date, TimeOnly? Time, MeetingForm Form, string? Place = null, string? Link = null);

/// <param name="PointId">The point it is now; null for a new one.</param>
public sealed record AgendaLine(LocalText Title, Guid? PointId = null);
