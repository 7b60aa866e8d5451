namespace OpenGov.Workspace.Sessions;

/// <summary>How much participants may send to rooms. Settings <c>Workspace:Room:…</c>; a measurement raises them.</summary>
public sealed class RoomLimits
{
    /// <summary>Of one connection.</summary>
    public double MessagesPerSecond { get; set; } = 2;
    public int MessagesAtOnce { get; set; } = 12;

    /// <summary>Who have joined one session.</summary>
    public int Participants { get; set; } = 5_000;

    /// <summary>New participants from one network address; a whole hall may share one.</summary>
    public int JoinsAtOnce { get; set; } = 3_000;
    public int JoinsPerMinute { get; set; } = 600;

    /// <summary>Questions, problems and proposals that one participant may send to a session.</summary>
    public int TextsOfOne { get; set; } = 40;

    /// <summary>Messages of all rooms that may wait for the disk.</summary>
    public int Waiting { get; set; } = 8_192;

    /// <summary>Messages written in one transaction.</summary>
    public int InBatch { get; set; } = 512;

    /// <summary>Between two pictures of a room: no second sees more than four, however late one of them is.</summary>
    public TimeSpan BetweenPictures { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>In which a new connection says which room it wants.</summary>
    public TimeSpan ToEnter { get; set; } = TimeSpan.FromSeconds(20);
}
