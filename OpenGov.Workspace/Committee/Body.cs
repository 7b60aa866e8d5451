using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

public enum BodyKind { Ministry, Department, Directorate, Agency, Authority, Council, Association, Network, Coalition, Forum, Foundation, University, Other }

/// <summary>An administration or a civil-society organisation that takes part in the process, under every name it has had.</summary>
public sealed class Body
{
    private readonly List<BodyName> _names = [];

    private Body() { }

    public Body(Side side, BodyKind kind, LocalText name, Guid? parentId = null)
    {
        Id = Guid.CreateVersion7();
        (Side, Kind, ParentId) = (side, kind, parentId);
        TakeName(name);
        Version = 1;
    }

    public Guid Id { get; private set; }
    public Side Side { get; private set; }
    public BodyKind Kind { get; private set; }

    /// <summary>As it is called today.</summary>
    public LocalText Name { get; private set; } = new("");

    /// <summary>The ministry of a directorate, say.</summary>
    public Guid? ParentId { get; private set; }
    public int Version { get; private set; }

    /// <summary>Every name by which the body is found: today's in each language, other spellings, former names.</summary>
    public IReadOnlyList<BodyName> Names => _names;

    /// <summary>Another spelling of the same name. Already known: nothing happens.</summary>
    public void AlsoWritten(string spelling)
    {
        if (Knows(spelling)) return;
        _names.Add(new BodyName(Id, spelling, BodyNameKind.Spelling, null));
        Version++;
    }

    /// <summary>Takes a new name; the old one stays, with the last day on which it was used when that is known.</summary>
    public void Rename(LocalText name, DateOnly? oldNameUntil)
    {
        var old = Name.Ar;
        _names.RemoveAll(known => known.Kind is BodyNameKind.Current);
        TakeName(name);
        WasCalled(old, oldNameUntil);
    }

    /// <summary>A name the body had before it was entered here.</summary>
    public void WasCalled(string name, DateOnly? until)
    {
        _names.Add(new BodyName(Id, name, BodyNameKind.Former, until));
        Version++;
    }

    public bool Knows(string spelling) => _names.Any(name => name.Folded == Folding.Fold(spelling));

    private void TakeName(LocalText name)
    {
        Name = name;
        var written = new[] { name.Ar, name.Fr, name.En }.OfType<string>().DistinctBy(Folding.Fold);
        _names.AddRange(written.Select(text => new BodyName(Id, text, BodyNameKind.Current, null)));
    }
}

public enum BodyNameKind { Current, Spelling, Former }

/// <summary>A name under which a body is found.</summary>
public sealed class BodyName
{
    private BodyName() { }

    public BodyName(Guid bodyId, string text, BodyNameKind kind, DateOnly? until)
    {
        Id = Guid.CreateVersion7();
        (BodyId, Text, Folded, Kind, Until) = (bodyId, text, Folding.Fold(text), kind, until);
    }

    public Guid Id { get; private set; }
    public Guid BodyId { get; private set; }
    public string Text { get; private set; } = "";
    public string Folded { get; private set; } = "";
    public BodyNameKind Kind { get; private set; }

    /// <summary>Last day of a former name; null when not known.</summary>
    public DateOnly? Until { get; private set; }
}
