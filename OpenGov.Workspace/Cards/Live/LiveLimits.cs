namespace OpenGov.Workspace.Cards;

/// <summary>How much editors may send to open cards. Settings <c>Workspace:Live:…</c>; a measurement raises them.</summary>
public sealed class LiveLimits
{
    /// <summary>Of one connection.</summary>
    public int CommitsPerSecond { get; set; } = 20;
    public int CommitsAtOnce { get; set; } = 40;

    /// <summary>Of one connection; more are left out, for the next one says where the cursor is by then.</summary>
    public int PresencePerSecond { get; set; } = 8;

    /// <summary>Of one connection: openings of a card, and pages of what was missed; four times as many at once.</summary>
    public int JoinsPerSecond { get; set; } = 5;
    public int PullsPerSecond { get; set; } = 20;

    /// <summary>Open on one card.</summary>
    public int Connections { get; set; } = 64;

    /// <summary>Edits of all cards that may wait for the disk.</summary>
    public int Waiting { get; set; } = 4_096;

    /// <summary>Edits written in one transaction.</summary>
    public int InBatch { get; set; } = 512;

    /// <summary>Bytes that may wait to be sent to one connection before it is closed: it comes back and asks for what it missed.</summary>
    public int UnsentBytes { get; set; } = 8_000_000;

    /// <summary>After which a card that nobody has open leaves memory.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Between two writings of what lists show of a card.</summary>
    public TimeSpan BetweenOutlines { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Commits after which a whole document is kept.</summary>
    public int CommitsBetweenSnapshots { get; set; } = 500;
}
