using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Review;

/// <summary>Who speaks for whom in the review.</summary>
internal static class ReviewRights
{
    /// <summary>Member or co-lead in the name of a body; of an administration they are its own people.</summary>
    public static bool SpeaksFor(this Rights rights, Guid? bodyId) =>
        bodyId is not null && rights.Grants.Any(grant => (grant.Role is Role.Member or Role.CoLead) && grant.BodyId == bodyId);

    /// <summary>The administration's own people, and the secretariat that enters what it was sent.</summary>
    public static bool MayWriteFor(this Rights rights, Guid? administration) => rights.RunsReview() || rights.SpeaksFor(administration);

    /// <summary>The secretariat; the program and the command line act in its stead.</summary>
    public static bool RunsReview(this Rights rights) => rights.Is(Role.Secretariat) || rights.Is(Role.System) || rights.Is(Role.Operator);

    /// <summary>Both sides and whoever works with them; an account without any role reads what everybody reads.</summary>
    public static bool SharesTheReview(this Rights rights) => rights.Grants.Count > 0 || rights.RunsReview();

    /// <summary>The associations in whose name somebody speaks.</summary>
    public static IReadOnlyList<Guid> BodiesOf(this Rights rights, Side side) =>
        [.. rights.Grants.Where(grant => (grant.Role is Role.Member or Role.CoLead) && grant.Side == side).Select(grant => grant.BodyId).OfType<Guid>().Distinct()];
}
