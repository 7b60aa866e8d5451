using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

/// <summary>Who speaks for a side about a card: the lead administration for the one, any member of civil society for the other.</summary>
internal static class CardSigners
{
    /// <summary>The side for which somebody may sign or ask for changes; null for everybody else, the secretariat too.</summary>
    public static Side? SideForCard(this Rights rights, Guid? lead) =>
        rights.Speaks(lead) ? Side.Administration : rights.OwnSide() is Side.CivilSociety ? Side.CivilSociety : null;

    private static bool Speaks(this Rights rights, Guid? lead) => lead is { } body && rights.Grants.Any(grant =>
        grant.Role is Role.Member or Role.CoLead && grant.Side is Side.Administration && grant.BodyId == body);
}
