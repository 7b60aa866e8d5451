using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

/// <summary>What makes a decision the committee's: a signature of each side, in whatever order they come.</summary>
public sealed record Signatures(Guid? AdministrationBy, DateTime? AdministrationAt, Guid? CivilSocietyBy, DateTime? CivilSocietyAt)
{
    public static readonly Signatures None = new(null, null, null, null);

    public bool Complete => AdministrationBy is not null && CivilSocietyBy is not null;
    public bool Any => AdministrationBy is not null || CivilSocietyBy is not null;

    public Guid? By(Side side) => side is Side.Administration ? AdministrationBy : CivilSocietyBy;
    public DateTime? At(Side side) => side is Side.Administration ? AdministrationAt : CivilSocietyAt;
    public bool Has(Side side) => By(side) is not null;

    /// <summary>Whether what was read at a version is what one would sign now: nothing has come since, or the other side's signature alone.</summary>
    /// <remarks>For what loses its signatures with every other change.</remarks>
    public bool StandFor(Side side, int version, int seen) => version == seen || (version == seen + 1 && Has(side.Other()));

    /// <summary>With this side's signature; one that is there already stays as it was given.</summary>
    public Signatures SignedBy(Side side, Guid account, DateTime at) =>
        Has(side) ? this
        : side is Side.Administration ? this with { AdministrationBy = account, AdministrationAt = at }
        : this with { CivilSocietyBy = account, CivilSocietyAt = at };

    public Signatures WithdrawnBy(Side side) =>
        side is Side.Administration ? this with { AdministrationBy = null, AdministrationAt = null }
        : this with { CivilSocietyBy = null, CivilSocietyAt = null };
}
