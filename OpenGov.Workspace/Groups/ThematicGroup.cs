using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Groups;

/// <summary>Proposed: it does nothing yet. Open: both sides have signed its opening. Closed: both have signed its end.</summary>
public enum GroupState { Proposed, Open, Closed }

/// <summary>A thematic group of administrations, civil society and academic experts, on a topic that cuts across themes.</summary>
public sealed class ThematicGroup
{
    private ThematicGroup() { }

    public ThematicGroup(Guid planId, int order, LocalText topic)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Order, Topic, Version) = (planId, order, topic, 1);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>1, 2, 3 … within its plan; also its number in the address.</summary>
    public int Order { get; private set; }
    public LocalText Topic { get; private set; } = new("");

    /// <summary>What it is to work on; null while nobody has written it.</summary>
    public LocalText? Purpose { get; private set; }

    /// <summary>The themes of the plan that its topic cuts across.</summary>
    public List<Guid> ThemeIds { get; private set; } = [];

    /// <summary>One of the first groups, opened to try out how such groups work.</summary>
    public bool IsPilot { get; private set; }

    /// <summary>Proposed is not adopted: a proposed group does nothing yet.</summary>
    public GroupState State { get; private set; } = GroupState.Proposed;

    /// <summary>Accounts.</summary>
    public Guid? AdministrationLead { get; private set; }
    public Guid? CivilSocietyLead { get; private set; }
    public Guid? AdministrationDeputy { get; private set; }
    public Guid? CivilSocietyDeputy { get; private set; }

    /// <summary>Under its opening, as it is described.</summary>
    public Signatures Opening { get; private set; } = Signatures.None;
    public DateTime? OpenedAt { get; private set; }

    /// <summary>Under its end, for the reason given.</summary>
    public Signatures Closing { get; private set; } = Signatures.None;
    public string? ClosedBecause { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public int Version { get; private set; }

    public bool HasLeads => AdministrationLead is not null && CivilSocietyLead is not null;

    public Guid? Lead(Side side) => side is Side.Administration ? AdministrationLead : CivilSocietyLead;
    public Guid? Deputy(Side side) => side is Side.Administration ? AdministrationDeputy : CivilSocietyDeputy;

    /// <summary>The side for which the account leads this group, as co-lead or deputy.</summary>
    public Side? SideOf(Guid? account) =>
        account is null ? null
        : account == AdministrationLead || account == AdministrationDeputy ? Side.Administration
        : account == CivilSocietyLead || account == CivilSocietyDeputy ? Side.CivilSociety
        : null;

    /// <summary>Its topic and what goes with it; a signature under an opening that was described otherwise falls.</summary>
    public Result Describe(LocalText topic, LocalText? purpose, IEnumerable<Guid> themes, bool isPilot)
    {
        if (State is GroupState.Closed) return GroupsRefusals.IsClosed;
        (Topic, Purpose, ThemeIds, IsPilot) = (topic, purpose, [.. themes.Distinct()], isPilot);
        Reconsider();
        return Result.Done;
    }

    /// <summary>Who leads it for a side, and who stands in. Nobody leads for both sides or twice for one.</summary>
    public Result NameLead(Side side, Guid lead, Guid? deputy)
    {
        if (State is GroupState.Closed) return GroupsRefusals.IsClosed;
        Guid?[] others = [Lead(side.Other()), Deputy(side.Other())];
        if (lead == deputy || others.Contains(lead) || (deputy is not null && others.Contains(deputy))) return GroupsRefusals.SamePersonTwice;
        if (side is Side.Administration) (AdministrationLead, AdministrationDeputy) = (lead, deputy);
        else (CivilSocietyLead, CivilSocietyDeputy) = (lead, deputy);
        Reconsider();
        return Result.Done;
    }

    /// <summary>A side agrees that the group begins; with the second signature it is open.</summary>
    public Result SignOpening(Side side, Guid account, DateTime at)
    {
        if (State is not GroupState.Proposed) return GroupsRefusals.NotProposed;
        if (!HasLeads) return GroupsRefusals.LeadsMissing;
        if (Opening.Has(side) || Opening.By(side.Other()) == account) return GroupsRefusals.SideHasSigned;
        Opening = Opening.SignedBy(side, account, at);
        Version++;
        if (Opening.Complete) (State, OpenedAt) = (GroupState.Open, at);
        return Result.Done;
    }

    /// <summary>A side agrees that the group ends; with the second signature it is closed.</summary>
    /// <param name="because">Given by the side that signs first, and agreed to by the other.</param>
    public Result SignClosing(Side side, Guid account, string because, DateTime at)
    {
        if (State is not GroupState.Open) return GroupsRefusals.NotOpen;
        if (Closing.Has(side) || Closing.By(side.Other()) == account) return GroupsRefusals.SideHasSigned;
        if (!Closing.Any) ClosedBecause = because;
        Closing = Closing.SignedBy(side, account, at);
        Version++;
        if (Closing.Complete) (State, ClosedAt) = (GroupState.Closed, at);
        return Result.Done;
    }

    /// <summary>A side takes its signature back while the other one's is missing.</summary>
    public Result TakeBack(Side side)
    {
        var signed = State switch { GroupState.Proposed => Opening, GroupState.Open => Closing, _ => Signatures.None };
        if (!signed.Has(side)) return GroupsRefusals.NothingSigned;
        if (State is GroupState.Proposed) Opening = Opening.WithdrawnBy(side);
        else (Closing, ClosedBecause) = (Closing.WithdrawnBy(side), null);
        Version++;
        return Result.Done;
    }

    private void Reconsider()
    {
        if (State is GroupState.Proposed) Opening = Signatures.None;
        Version++;
    }
}

/// <summary>What the committee has decided about the groups of a plan. Without it, <see cref="AtFirst"/> holds.</summary>
public sealed class GroupRules
{
    /// <summary>One or two groups were advised for a first stage.</summary>
    public const int AtFirst = 2;

    private GroupRules() { }

    public GroupRules(Guid planId) => PlanId = planId;

    public Guid PlanId { get; private set; }

    /// <summary>How many groups may be open at once.</summary>
    public int MostOpen { get; set; } = AtFirst;
}
