using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

/// <summary>A name while it is being typed.</summary>
public sealed class TypedName
{
    public string Ar { get; set; } = "";
    public string Fr { get; set; } = "";
    public string En { get; set; } = "";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Ar + Fr + En);

    public static TypedName Of(LocalText name) => new() { Ar = name.Ar, Fr = name.Fr ?? "", En = name.En ?? "" };

    public LocalText ToText() => new(Ar, Fr, En);
}
