namespace OpenGov.Workspace.Platform.Notices;

/// <summary>An e-mail that is to go out. Written in the transaction of what it tells, so that it exists exactly when that happened.</summary>
/// <remarks>
/// It is tried again, later and later, until a mail server takes it; a server that is down loses none. A letter can reach somebody
/// twice when the program ends between the server's yes and the note of it: its <c>Message-Id</c> is then the same.
/// </remarks>
public sealed class Letter
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1), LongestPause = TimeSpan.FromHours(1);

    private Letter() { }

    /// <param name="language">ar, fr or en.</param>
    public Letter(string to, string language, string subject, string text, DateTime now)
    {
        Id = Guid.CreateVersion7();
        (To, Language, Subject, Text, MadeAt, NextTryAt) = (to, language, subject, text, now, now);
    }

    public Guid Id { get; private set; }
    public string To { get; private set; } = "";
    public string Language { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
    public int Tries { get; private set; }
    public DateTime NextTryAt { get; private set; }
    public DateTime? SentAt { get; private set; }

    /// <summary>When the addressee's mail server refused it for good.</summary>
    public DateTime? RefusedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Somebody is about to send it; whoever else looks leaves it alone meanwhile.</summary>
    public void Claim(DateTime now)
    {
        Tries++;
        var pause = FirstPause * Math.Pow(2, Math.Min(Tries - 1, 10));
        NextTryAt = now + (pause < LongestPause ? pause : LongestPause);
        Version++;
    }

    /// <summary>Taken by a mail server. Whom it went to and what it said is not kept.</summary>
    public void Sent(DateTime now)
    {
        SentAt = now;
        Forget();
    }

    public void Refused(DateTime now)
    {
        RefusedAt = now;
        Forget();
    }

    private void Forget()
    {
        To = Subject = Text = "";
        Version++;
    }
}
