using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Groups;

/// <summary>A part of the guide's draft, written on by several people; nothing that anybody typed is lost.</summary>
public sealed class GuideSection
{
    public const int LongestText = 40_000;

    private readonly List<GuideClash> _clashes = [];

    private GuideSection() { }

    internal GuideSection(Guid guideId, GuidePart part)
    {
        Id = Guid.CreateVersion7();
        (GuideId, Part, Version) = (guideId, part, 1);
    }

    public Guid Id { get; private set; }
    public Guid GuideId { get; private set; }
    public GuidePart Part { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>Raised by each saved text; one written on an older text clashes.</summary>
    public int TextVersion { get; private set; }
    public Guid? TextBy { get; private set; }
    public DateTime? TextAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Texts that met another one; each waits until somebody has put the two together.</summary>
    public IReadOnlyList<GuideClash> Clashes => _clashes;

    /// <summary>Written on a text that is no longer there, what somebody wrote is kept beside the one that is.</summary>
    /// <param name="seen">The version of the text that the person had before them.</param>
    /// <returns>Whether the text met another one.</returns>
    internal bool Write(string text, int seen, Guid account, DateTime at)
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
            if (waiting is null) _clashes.Add(new GuideClash(Id, account, text, at));
            else waiting.Become(text, at);
            return true;
        }

        Put(text, account, at);
        return false;
    }

    internal Result Settle(GuideClash clash, string text, int seen, Guid account, DateTime at)
    {
        if (seen != TextVersion) return GroupsRefusals.GuideMovedOn;
        _clashes.Remove(clash);
        if (text != Text) Put(text, account, at);
        Version++;
        return Result.Done;
    }

    private void Put(string text, Guid account, DateTime at)
    {
        (Text, TextBy, TextAt) = (text, account, at);
        TextVersion++;
    }
}

/// <summary>What somebody wrote in a part of the guide while somebody else's text was being saved.</summary>
public sealed class GuideClash
{
    private GuideClash() { }

    internal GuideClash(Guid sectionId, Guid accountId, string text, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SectionId, AccountId, Text, At) = (sectionId, accountId, text, at);
    }

    public Guid Id { get; private set; }
    public Guid SectionId { get; private set; }
    public Guid AccountId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    internal void Become(string text, DateTime at) => (Text, At) = (text, at);
}
