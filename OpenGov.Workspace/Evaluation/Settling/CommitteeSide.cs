using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The side for which somebody signs in the committee's name.</summary>
internal static class CommitteeSide
{
    /// <summary>Of a member; null for everybody else, the secretariat too.</summary>
    public static Side? Of(Rights rights) =>
        rights.Grants.FirstOrDefault(grant => grant.Role is Role.Member && grant.Side is not null)?.Side;
}
