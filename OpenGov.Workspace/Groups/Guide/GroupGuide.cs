using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Groups;

/// <summary>What the practical guide says, in its order.</summary>
public enum GuidePart { Structure, Remit, WayOfWorking, Partnership }

/// <summary>The practical guide of a plan's thematic groups: a draft that is worked on, and the versions both sides have adopted.</summary>
/// <remarks>Who signed a draft signed it as it was: any change of a word drops the signatures. An adopted version never changes.</remarks>
public sealed class GroupGuide
{
    private readonly List<GuideSection> _sections = [];
    private readonly List<GuideVersion> _versions = [];

    private GroupGuide() { }

    public GroupGuide(Guid planId)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Version) = (planId, 1);
        _sections.AddRange(Enum.GetValues<GuidePart>().Select(part => new GuideSection(Id, part)));
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>Under the draft as it stands.</summary>
    public Signatures Signatures { get; private set; } = Signatures.None;
    public int Version { get; private set; }

    /// <summary>One of each <see cref="GuidePart"/>; the database gives them in any order.</summary>
    public IReadOnlyList<GuideSection> Sections => _sections;
    public IReadOnlyList<GuideVersion> Versions => _versions;

    /// <summary>Rises with every change of the draft's words.</summary>
    public int DraftVersion => _sections.Sum(section => section.TextVersion);

    public GuideVersion? Adopted => _versions.MaxBy(version => version.Number);

    public GuideSection this[GuidePart part] => _sections.Single(section => section.Part == part);

    /// <summary>Saves what somebody has written in a part; <see cref="GuideSection.Write"/> says what becomes of two texts that meet.</summary>
    /// <returns>Whether the text met another one.</returns>
    public bool Write(GuidePart part, string text, int seen, Guid account, DateTime at)
    {
        var before = DraftVersion;
        var clashes = this[part].Write(text, seen, account, at);
        if (DraftVersion != before) Unsign();
        return clashes;
    }

    /// <summary>Somebody who saw both texts of a part has written the one that counts.</summary>
    public Result Settle(GuidePart part, GuideClash clash, string text, int seen, Guid account, DateTime at)
    {
        var before = DraftVersion;
        var settled = this[part].Settle(clash, text, seen, account, at);
        if (DraftVersion != before) Unsign();
        return settled;
    }

    /// <summary>A side adopts the draft as it stands; with the second signature it is the next version.</summary>
    public Result Sign(Side side, Guid account, DateTime at)
    {
        if (_sections.Find(section => string.IsNullOrWhiteSpace(section.Text)) is not null) return GroupsRefusals.GuideIsEmpty;
        if (_sections.Exists(section => section.Clashes.Count > 0)) return GroupsRefusals.GuideClashes;
        if (Adopted is { } last && _sections.TrueForAll(section => last[section.Part] == section.Text)) return GroupsRefusals.NothingNew;
        if (Signatures.Has(side) || Signatures.By(side.Other()) == account) return GroupsRefusals.SideHasSigned;

        Signatures = Signatures.SignedBy(side, account, at);
        Version++;
        if (!Signatures.Complete) return Result.Done;
        _versions.Add(new GuideVersion(this, (Adopted?.Number ?? 0) + 1, at));
        Signatures = Signatures.None;
        return Result.Done;
    }

    /// <summary>A side takes its signature back while the other one's is missing.</summary>
    public Result TakeBack(Side side)
    {
        if (!Signatures.Has(side)) return GroupsRefusals.NothingSigned;
        Signatures = Signatures.WithdrawnBy(side);
        Version++;
        return Result.Done;
    }

    private void Unsign()
    {
        Signatures = Signatures.None;
        Version++;
    }
}

/// <summary>The guide as both sides have adopted it; later ones do not change it.</summary>
public sealed class GuideVersion
{
    private GuideVersion() { }

    internal GuideVersion(GroupGuide guide, int number, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (GuideId, Number, AdoptedAt, Signatures) = (guide.Id, number, at, guide.Signatures);
        (Structure, Remit, WayOfWorking, Partnership) =
            (guide[GuidePart.Structure].Text, guide[GuidePart.Remit].Text, guide[GuidePart.WayOfWorking].Text, guide[GuidePart.Partnership].Text);
    }

    public Guid Id { get; private set; }
    public Guid GuideId { get; private set; }

    /// <summary>1, 2, 3 … in the order of adoption.</summary>
    public int Number { get; private set; }
    public DateTime AdoptedAt { get; private set; }
    public Signatures Signatures { get; private set; } = Signatures.None;
    public string Structure { get; private set; } = "";
    public string Remit { get; private set; } = "";
    public string WayOfWorking { get; private set; } = "";
    public string Partnership { get; private set; } = "";

    public string this[GuidePart part] => part switch
    {
        GuidePart.Structure => Structure,
        GuidePart.Remit => Remit,
        GuidePart.WayOfWorking => WayOfWorking,
        _ => Partnership,
    };
}
