using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Two co-leads, one of each side, who score the same proposals; each with a deputy of the same side.</summary>
public sealed class ScoringPair
{
    private ScoringPair() { }

    internal ScoringPair(Guid roundId, int order, Guid administrationLead, Guid civilSocietyLead, Guid? groupId, IEnumerable<Guid> themeIds)
    {
        Id = Guid.CreateVersion7();
        (RoundId, Order, AdministrationLead, CivilSocietyLead, GroupId, ThemeIds) =
            (roundId, order, administrationLead, civilSocietyLead, groupId, [.. themeIds]);
    }

    public Guid Id { get; private set; }
    public Guid RoundId { get; private set; }

    /// <summary>1, 2, 3 … within its round.</summary>
    public int Order { get; private set; }

    /// <summary>The thematic group they co-lead, if they score for one.</summary>
    public Guid? GroupId { get; private set; }

    /// <summary>The themes whose proposals come to them.</summary>
    public List<Guid> ThemeIds { get; private set; } = [];

    /// <summary>Accounts.</summary>
    public Guid AdministrationLead { get; private set; }
    public Guid CivilSocietyLead { get; private set; }
    public Guid? AdministrationDeputy { get; private set; }
    public Guid? CivilSocietyDeputy { get; private set; }

    public Guid Lead(Side side) => side is Side.Administration ? AdministrationLead : CivilSocietyLead;
    public Guid? Deputy(Side side) => side is Side.Administration ? AdministrationDeputy : CivilSocietyDeputy;

    /// <summary>The side for which the account scores in this pair, as lead or deputy.</summary>
    public Side? SideOf(Guid account) =>
        account == AdministrationLead || account == AdministrationDeputy ? Side.Administration
        : account == CivilSocietyLead || account == CivilSocietyDeputy ? Side.CivilSociety
        : null;

    public void NameDeputy(Side side, Guid? account)
    {
        if (side is Side.Administration) AdministrationDeputy = account;
        else CivilSocietyDeputy = account;
    }
}
