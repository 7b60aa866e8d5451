using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>What the register of a plan holds. Every list and every count starts from one of these.</summary>
public static class Register
{
    /// <summary>All of it: what came, and what was made of it by merging and splitting.</summary>
    public static IQueryable<Proposal> InRegister(this IQueryable<Proposal> proposals, Guid planId) =>
        proposals.Where(p => p.PlanId == planId && p.WithdrawnAt == null);

    /// <summary>What people and associations sent: the number of proposals that a report gives.</summary>
    public static IQueryable<Proposal> Received(this IQueryable<Proposal> proposals, Guid planId) =>
        proposals.InRegister(planId).Where(p => !p.MadeOfOthers);

    /// <summary>What of it everybody may see, once the register is published: not what came through the public form and nobody has looked at or decided on yet.</summary>
    public static IQueryable<Proposal> Published(this IQueryable<Proposal> proposals, WorkspaceDbContext db, Guid planId) =>
        proposals.InRegister(planId).OpenToAll(db);

    internal static IQueryable<Proposal> OpenToAll(this IQueryable<Proposal> proposals, WorkspaceDbContext db) =>
        proposals.Where(p => p.Eligibility != Eligibility.NotExamined || p.Disposition != Disposition.NotYet
            || !db.PublicSubmissions.Any(s => s.ProposalId == p.Id && s.LookedAt == null));
}
