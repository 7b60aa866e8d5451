using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

/// <summary>For which side somebody speaks.</summary>
internal static class SideOfRights
{
    /// <summary>The side for which a member sits in the committee and signs in its name; null for everybody else, the secretariat too.</summary>
    public static Side? OwnSide(this Rights rights) =>
        rights.Grants.Where(grant => grant.Role is Role.Member).Select(grant => grant.Side).FirstOrDefault(side => side is not null);

    /// <summary>Whether somebody sits on the side, as co-lead or member, as things stand.</summary>
    public static bool SitsOn(this Rights rights, Side side) =>
        rights.Grants.Any(grant => (grant.Role is Role.CoLead or Role.Member) && grant.Side == side);
}
