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
        (Side, Kind, Name, ParentId) = (side, kind, name, parentId);
    }

    public Guid Id { get; private set; }
    public Side Side { get; private set; }
    public BodyKind Kind { get; private set; }

    /// <summary>As it is called today.</summary>
    public LocalText Name { get; private set; } = new("");

    /// <summary>The ministry of a directorate, say.</summary>
    public Guid? ParentId { get; private set; }
    public int Version { get; private set; }

    /// <summary>Other spellings and former names, by which the body is also found.</summary>
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
        _names.Add(new BodyName(Id, Name.Ar, BodyNameKind.Former, oldNameUntil));
        Name = name;
        Version++;
    }

    /// <summary>A name the body had before it was entered here.</summary>
    public void WasCalled(string name, DateOnly? until)
    {
        _names.Add(new BodyName(Id, name, BodyNameKind.Former, until));
        Version++;
    }

    public bool Knows(string spelling)
    {
        var folded = Folding.Fold(spelling);
        return Folding.Fold(Name.Ar) == folded || _names.Any(name => name.Folded == folded);
    }
}

public enum BodyNameKind { Spelling, Former }

/// <summary>A spelling or a former name of a body.</summary>
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
