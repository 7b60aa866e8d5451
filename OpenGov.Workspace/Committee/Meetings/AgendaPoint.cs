using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

/// <summary>A point of the agenda: what was said about it, noted live, and what was concluded.</summary>
public sealed class AgendaPoint
{
    public const int LongestNotes = 40_000;

    private readonly List<NoteClash> _clashes = [];

    private AgendaPoint() { }

    internal AgendaPoint(Guid meetingId, int order, LocalText title)
    {
        Id = Guid.CreateVersion7();
        (MeetingId, Order, Title, Version) = (meetingId, order, title, 1);
    }

    public Guid Id { get; private set; }
    public Guid MeetingId { get; private set; }
    public int Order { get; private set; }
    public LocalText Title { get; private set; } = new("");

    /// <summary>The points discussed, as typed.</summary>
    public string Notes { get; private set; } = "";

    /// <summary>Raised by each saved note; a note written on an older one clashes.</summary>
    public int NotesVersion { get; private set; }
    public Guid? NotesBy { get; private set; }
    public DateTime? NotesAt { get; private set; }

    /// <summary>In their order; one passage each.</summary>
    public IReadOnlyList<LocalText> Conclusions { get; private set; } = [];
    public int Version { get; private set; }

    /// <summary>Texts that met another one; each waits until somebody has put the two together.</summary>
    public IReadOnlyList<NoteClash> Clashes => _clashes;

    public bool HasMatter => Notes.Length > 0 || Conclusions.Count > 0 || _clashes.Count > 0;

    internal void Become(int order, LocalText title)
    {
        if ((Order, Title) == (order, title)) return;
        (Order, Title) = (order, title);
        Version++;
    }

    /// <summary>Saves what somebody has noted. Written on notes that are no longer there, it is kept beside those that are.</summary>
    /// <param name="seen">The version of the notes that the person had before them.</param>
    /// <returns>Whether the text met another one.</returns>
    public bool Note(string text, int seen, Guid account, DateTime at)
    {
        var waiting = _clashes.Find(clash => clash.AccountId == account);
        if (text == Notes)
        {
            if (waiting is not null) _clashes.Remove(waiting);
            return false;
        }

        Version++;
        if (waiting is not null || seen != NotesVersion)
        {
            if (waiting is null) _clashes.Add(new NoteClash(Id, account, text, at));
            else waiting.Become(text, at);
            return true;
        }

        Write(text, account, at);
        return false;
    }

    /// <summary>Somebody who saw both texts has written the one that counts.</summary>
    public Result Settle(NoteClash clash, string text, int seen, Guid account, DateTime at)
    {
        if (seen != NotesVersion) return MeetingsRefusals.NotesMovedOn;
        _clashes.Remove(clash);
        Write(text, account, at);
        Version++;
        return Result.Done;
    }

    internal void Conclude(IReadOnlyList<LocalText> conclusions)
    {
        Conclusions = [.. conclusions];
        Version++;
    }

    private void Write(string text, Guid account, DateTime at)
    {
        if (text == Notes) return;
        (Notes, NotesBy, NotesAt) = (text, account, at);
        NotesVersion++;
    }
}

/// <summary>What somebody noted on a point while somebody else's notes on it were being saved.</summary>
public sealed class NoteClash
{
    private NoteClash() { }

    internal NoteClash(Guid pointId, Guid accountId, string text, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PointId, AccountId, Text, At) = (pointId, accountId, text, at);
    }

    public Guid Id { get; private set; }
    public Guid PointId { get; private set; }
    public Guid AccountId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    internal void Become(string text, DateTime at) => (Text, At) = (text, at);
}
