namespace OpenGov.Workspace.Proposals;

/// <summary>What the register of a plan holds. Every list and every count starts from one of these two.</summary>
public static class Register
{
    /// <summary>All of it: what came, and what was made of it by merging and splitting.</summary>
    public static IQueryable<Proposal> InRegister(this IQueryable<Proposal> proposals, Guid planId) =>
        proposals.Where(p => p.PlanId == planId && p.WithdrawnAt == null);

    /// <summary>What people and associations sent: the number of proposals that a report gives.</summary>
    public static IQueryable<Proposal> Received(this IQueryable<Proposal> proposals, Guid planId) =>
        proposals.InRegister(planId).Where(p => !p.MadeOfOthers);
}
