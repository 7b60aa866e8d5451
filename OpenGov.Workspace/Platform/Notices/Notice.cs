namespace OpenGov.Workspace.Platform.Notices;

/// <summary>What a notice is about. Each person chooses for each kind how they hear of it.</summary>
public enum NoticeKind { Meetings, Review, Groups, Sessions, Proposals, Evaluation, Cards, Adoption }

/// <summary>How a notice goes out by e-mail as well; here it always stands.</summary>
public enum MailChoice { None, Daily, AtOnce }

/// <summary>Somebody is told of a line of the record. What it says is read from the line, so that a redacted detail is gone here too.</summary>
public sealed class Notice
{
    private Notice() { }

    public Notice(Guid accountId, long seq, NoticeKind kind, string href, MailChoice mail, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (AccountId, Seq, Kind, Href, Mail, At) = (accountId, seq, kind, href, mail, at);
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }

    /// <summary>The line of the record.</summary>
    public long Seq { get; private set; }
    public NoticeKind Kind { get; private set; }

    /// <summary>The page where it is to be seen; starts with a slash.</summary>
    public string Href { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>As the person had chosen when it happened; a later choice sends nothing afterwards.</summary>
    public MailChoice Mail { get; private set; }
    public DateTime? ReadAt { get; set; }

    /// <summary>When it was put into a letter. Whoever has read it here gets none.</summary>
    public DateTime? MailedAt { get; set; }
}

/// <summary>How one person hears of one kind of notices; without one, <see cref="Default"/>.</summary>
public sealed class NoticeChoice
{
    public const MailChoice Default = MailChoice.Daily;

    public Guid AccountId { get; init; }
    public NoticeKind Kind { get; init; }
    public MailChoice Mail { get; set; }
}

/// <summary>Up to which line of the record everybody has been told.</summary>
public sealed class NoticeReading
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;
    public long Seq { get; set; }
}
