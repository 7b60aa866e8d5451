using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The side for which somebody signs in the committee's name.</summary>
internal static class CommitteeSide
{
    /// <summary>Of a member; null for everybody else, the secretariat too.</summary>
    public static Side? Of(Rights rights) =>
        rights.Grants.FirstOrDefault(grant => grant.Role is Role.Member && grant.Side is not null)?.Side;

    /// <summary>Whether somebody still sits on the side for which they once scored.</summary>
    public static bool SitsOn(this Rights rights, Side side) =>
        rights.Grants.Any(grant => grant.Role is Role.CoLead or Role.Member && grant.Side == side);
}
