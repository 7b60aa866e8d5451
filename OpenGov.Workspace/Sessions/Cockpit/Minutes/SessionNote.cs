namespace OpenGov.Workspace.Sessions;

/// <summary>The live minutes of one item, written by both co-leads at once.</summary>
public sealed class SessionNote
{
    public const int Longest = 40_000;

    private readonly List<SessionNoteClash> _clashes = [];

    private SessionNote() { }

    public SessionNote(Guid sessionId, Guid itemId) => (SessionId, ItemId, Version) = (sessionId, itemId, 1);

    public Guid ItemId { get; private set; }
    public Guid SessionId { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>Raised by each saved text; one written on an older one clashes.</summary>
    public int TextVersion { get; private set; }
    public Guid? WrittenBy { get; private set; }
    public DateTime? WrittenAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Texts that met another one; each waits until somebody has put the two together.</summary>
    public IReadOnlyList<SessionNoteClash> Clashes => _clashes;

    /// <summary>Saves what somebody has written. Written on a text that is no longer there, it is kept beside the one that is.</summary>
    /// <param name="seen">The version of the text that the person had before them.</param>
    /// <returns>Whether it met another text.</returns>
    public bool Write(string text, int seen, Guid account, DateTime at)
    {
        var waiting = _clashes.Find(clash => clash.AccountId == account);
        if (text == Text)
        {
            if (waiting is not null) _clashes.Remove(waiting);
            return false;
        }

        Version++;
        if (waiting is not null || seen != TextVersion)
        {
            if (waiting is null) _clashes.Add(new SessionNoteClash(ItemId, account, text, at));
            else waiting.Become(text, at);
            return true;
        }

        Become(text, account, at);
        return false;
    }

    /// <summary>Somebody who saw both texts has written the one that counts.</summary>
    /// <returns>False when the text has moved on since.</returns>
    public bool Settle(SessionNoteClash clash, string text, int seen, Guid account, DateTime at)
    {
        if (seen != TextVersion) return false;
        _clashes.Remove(clash);
        Become(text, account, at);
        Version++;
        return true;
    }

    private void Become(string text, Guid account, DateTime at)
    {
        if (text == Text) return;
        (Text, WrittenBy, WrittenAt) = (text, account, at);
        TextVersion++;
    }
}

/// <summary>What somebody wrote into the minutes while somebody else's text was being saved.</summary>
public sealed class SessionNoteClash
{
    private SessionNoteClash() { }

    internal SessionNoteClash(Guid itemId, Guid accountId, string text, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (ItemId, AccountId, Text, At) = (itemId, accountId, text, at);
    }

    public Guid Id { get; private set; }
    public Guid ItemId { get; private set; }
    public Guid AccountId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    internal void Become(string text, DateTime at) => (Text, At) = (text, at);
}
