namespace OpenGov.Workspace.Cards;

/// <summary>A conversation about a passage of a card, about one of its sections, or about the card as a whole.</summary>
/// <remarks>
/// <see cref="From"/> and <see cref="To"/> are positions at <see cref="Revision"/>; edits since have moved them, see
/// <see cref="CommentAnchors"/>. When nothing of the passage is left the thread is detached: it keeps its quote, and shows it.
/// About a whole section it has no quote; about the whole card no section either.
/// </remarks>
public sealed class CommentThread
{
    public const int LongestQuote = 500;

    private CommentThread() { }

    public CommentThread(Guid cardId, string section, int revision, int from, int to, string quote, Guid by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (CardId, Section, Quote, StartedBy, StartedAt, Version) = (cardId, section, quote, by, at, 1);
        MoveTo(revision, from, to);
    }

    public Guid Id { get; private set; }
    public Guid CardId { get; private set; }

    /// <summary>Name of the part of the card it is in, as <see cref="SectionPlace"/> calls it; empty for the whole card.</summary>
    public string Section { get; private set; } = "";
    public int Revision { get; private set; }
    public int From { get; private set; }
    public int To { get; private set; }
    public bool IsDetached => Quote.Length > 0 && From == To;

    /// <summary>The passage as it was when the conversation began.</summary>
    public string Quote { get; private set; } = "";
    public Guid StartedBy { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime? ResolvedAt { get; private set; }
    public bool IsResolved => ResolvedAt is not null;
    public Guid? ResolvedBy { get; private set; }
    public int Version { get; private set; }

    /// <summary>Where the passage is after the commits up to a revision.</summary>
    public void MoveTo(int revision, int from, int to) => (Revision, From, To) = (revision, from, to);

    public void Resolve(Guid by, DateTime at) => (ResolvedBy, ResolvedAt, Version) = (by, at, Version + 1);

    public void TakeUpAgain() => (ResolvedBy, ResolvedAt, Version) = (null, null, Version + 1);
}

/// <summary>What somebody said in a conversation about a card.</summary>
public sealed class CommentRemark
{
    public const int Longest = 4_000;

    private CommentRemark() { }

    public CommentRemark(Guid threadId, Guid accountId, DateTime at, string text, IEnumerable<Guid> mentioned)
    {
        Id = Guid.CreateVersion7();
        (ThreadId, AccountId, At, Text) = (threadId, accountId, at, text);
        _mentions.AddRange(mentioned.Distinct().Select(account => new CommentMention(Id, account)));
    }

    private readonly List<CommentMention> _mentions = [];

    public Guid Id { get; private set; }
    public Guid ThreadId { get; private set; }
    public Guid AccountId { get; private set; }
    public DateTime At { get; private set; }
    public string Text { get; private set; } = "";
    public IReadOnlyList<CommentMention> Mentions => _mentions;
}

/// <summary>Somebody who was named in a remark, and whether they have seen it.</summary>
public sealed class CommentMention(Guid remarkId, Guid accountId)
{
    public Guid RemarkId { get; private set; } = remarkId;
    public Guid AccountId { get; private set; } = accountId;
    public DateTime? SeenAt { get; set; }
}
