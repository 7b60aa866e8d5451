using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>Prepared: the committee sees it. Published: the public does. Cancelled: it does not take place, and the public is told.</summary>
public enum SessionStage { Prepared, Published, Cancelled }

/// <summary>How a session is to take place: where, when, for whom, with which programme, speakers, documents and questions.</summary>
/// <remarks>A session that was only reported on afterwards has none.</remarks>
public sealed class PlannedSession
{
    private readonly List<SessionItem> _items = [];
    private readonly List<SessionSpeaker> _speakers = [];
    private readonly List<SessionDocument> _documents = [];
    private readonly List<PreparedPoll> _polls = [];

    private PlannedSession() { }

    public PlannedSession(Guid sessionId, SessionCall call)
    {
        (SessionId, Version) = (sessionId, 1);
        Take(call);
    }

    public Guid SessionId { get; private set; }
    public MeetingForm Form { get; private set; }

    /// <summary>Morocco's time, on the session's day; null while it is not fixed.</summary>
    public TimeOnly? StartsAt { get; private set; }
    public string? Place { get; private set; }

    /// <summary>Where the session is followed from afar; https only.</summary>
    public string? Link { get; private set; }

    /// <summary>One of <see cref="Region.All"/>; null for a session of the whole country.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>Whom the session is meant for.</summary>
    public LocalText? Audience { get; private set; }
    public SessionStage Stage { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public string? CancelledBecause { get; private set; }
    public int Version { get; private set; }

    /// <summary>In <see cref="SessionItem.Order"/> once sorted; the database gives all lists in any.</summary>
    public IReadOnlyList<SessionItem> Items => _items;
    public IReadOnlyList<SessionSpeaker> Speakers => _speakers;
    public IReadOnlyList<SessionDocument> Documents => _documents;
    public IReadOnlyList<PreparedPoll> Polls => _polls;

    public int Minutes => _items.Sum(item => item.Minutes);

    public bool NeedsPlace => Form is MeetingForm.InPerson or MeetingForm.Hybrid;
    public bool NeedsLink => Form is MeetingForm.Remote or MeetingForm.Hybrid;

    /// <summary>The moment at which the session begins, UTC; null while it is not fixed.</summary>
    public DateTime? Start(DateOnly day) => StartsAt is { } time ? Dates.Utc(day, time) : null;

    public Result Correct(SessionCall call)
    {
        if (Stage is SessionStage.Cancelled) return PlanningRefusals.IsCancelled;
        if (Stage is SessionStage.Published && Missing(call, Minutes) is { } missing) return missing;
        Take(call);
        Version++;
        return Result.Done;
    }

    /// <summary>The programme of this session, all of it in this order; an item that is kept keeps its id.</summary>
    public Result SetItems(IReadOnlyList<ItemLine> lines)
    {
        if (Stage is SessionStage.Cancelled) return PlanningRefusals.IsCancelled;
        if (lines.Count == 0 && Stage is SessionStage.Published) return PlanningRefusals.ProgrammeMissing;
        if (lines.Sum(line => line.Minutes) > SessionItem.Longest) return PlanningRefusals.ProgrammeTooLong;
        _items.RemoveAll(item => lines.All(line => line.ItemId != item.Id));
        foreach (var (i, line) in lines.Index())
        {
            if (_items.Find(item => item.Id == line.ItemId) is { } kept) kept.Become(i + 1, line);
            else _items.Add(new SessionItem(SessionId, i + 1, line));
        }
        Version++;
        return Result.Done;
    }

    public Result<SessionSpeaker> AddSpeaker(LocalText function, Guid? bodyId)
    {
        if (Stage is SessionStage.Cancelled) return PlanningRefusals.IsCancelled;
        var speaker = new SessionSpeaker(SessionId, Next(_speakers.Select(s => s.Order)), function, bodyId);
        _speakers.Add(speaker);
        Version++;
        return speaker;
    }

    public Result<SessionDocument> AddDocument(LocalText label, string url)
    {
        if (Stage is SessionStage.Cancelled) return PlanningRefusals.IsCancelled;
        var document = new SessionDocument(SessionId, Next(_documents.Select(d => d.Order)), label, url);
        _documents.Add(document);
        Version++;
        return document;
    }

    public Result<PreparedPoll> AddPoll(LocalText question, IReadOnlyList<LocalText> options, int most)
    {
        if (Stage is SessionStage.Cancelled) return PlanningRefusals.IsCancelled;
        var poll = new PreparedPoll(SessionId, Next(_polls.Select(p => p.Order)), question, options, most);
        _polls.Add(poll);
        Version++;
        return poll;
    }

    /// <summary>A speaker, a document or a question is taken out again.</summary>
    public Result Remove(Guid partId)
    {
        if (Stage is SessionStage.Cancelled) return PlanningRefusals.IsCancelled;
        var removed = _speakers.RemoveAll(s => s.Id == partId) + _documents.RemoveAll(d => d.Id == partId) + _polls.RemoveAll(p => p.Id == partId);
        if (removed == 0) return PlanningRefusals.NoSuchPart;
        Version++;
        return Result.Done;
    }

    /// <summary>The public may read it and, where there is a form, register.</summary>
    public Result Publish(DateTime at)
    {
        if (Stage is SessionStage.Cancelled) return PlanningRefusals.IsCancelled;
        if (Stage is SessionStage.Published) return PlanningRefusals.IsPublished;
        if (Missing(AsCalled(), Minutes) is { } missing) return missing;
        (Stage, PublishedAt) = (SessionStage.Published, at);
        Version++;
        return Result.Done;
    }

    public Result Cancel(string? because)
    {
        if (Stage is SessionStage.Cancelled) return PlanningRefusals.IsCancelled;
        (Stage, CancelledBecause) = (SessionStage.Cancelled, because);
        Version++;
        return Result.Done;
    }

    public SessionCall AsCalled() => new(Form, StartsAt, Place, Link, RegionCode, Audience);

    /// <summary>What the public could not do without.</summary>
    private static Refusal? Missing(SessionCall call, int minutes) =>
        call.StartsAt is null ? PlanningRefusals.StartMissing
        : call.Form is not MeetingForm.Remote && call.Place is null ? PlanningRefusals.PlaceMissing
        : call.Form is not MeetingForm.InPerson && call.Link is null ? PlanningRefusals.LinkMissing
        : minutes == 0 ? PlanningRefusals.ProgrammeMissing
        : null;

    private static int Next(IEnumerable<int> orders) => orders.DefaultIfEmpty().Max() + 1;

    private void Take(SessionCall call) =>
        (Form, StartsAt, Place, Link, RegionCode, Audience) = (call.Form, call.StartsAt, call.Place, call.Link, call.RegionCode, call.Audience);
}

/// <summary>How people are called to a session: clean when it comes to the entity.</summary>
public sealed record SessionCall(
    MeetingForm Form, TimeOnly? StartsAt = null, string? Place = null, string? Link = null, string? RegionCode = null, LocalText? Audience = null);
