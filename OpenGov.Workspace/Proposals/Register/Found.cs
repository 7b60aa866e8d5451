using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>The proposals of a register that a filter lets through.</summary>
/// <remarks>Numbers of themes, sessions and commitments become ids first, so that the register's own index answers.</remarks>
internal static class Found
{
    public static async Task<IQueryable<Proposal>> OfAsync(
        WorkspaceDbContext db, Guid planId, int planNumber, ProposalFilter filter, CancellationToken cancel)
    {
        var found = db.Proposals.InRegister(planId);
        if (filter.Theme is 0) found = found.Where(p => p.ThemeId == null);
        else if (filter.Theme is { } theme)
        {
            var id = await db.Themes.Where(t => t.PlanId == planId && t.Number == theme).Select(t => t.Id).FirstOrDefaultAsync(cancel);
            found = found.Where(p => p.ThemeId == id);
        }

        if (filter.Session is { } session)
        {
            var id = await db.ConsultationSessions.Where(s => s.PlanId == planId && s.Number == session).Select(s => s.Id).FirstOrDefaultAsync(cancel);
            found = found.Where(p => p.SessionId == id);
        }

        if (filter.Commitment is { } commitment)
        {
            var id = await db.Commitments.Where(c => c.PlanId == planId && c.Number == commitment).Select(c => c.Id).FirstOrDefaultAsync(cancel);
            found = found.Where(p => p.CommitmentId == id);
        }

        if (filter.Channel is { } channel) found = found.Where(p => p.Channel == channel);
        if (filter.Eligibility is { } eligibility) found = found.Where(p => p.Eligibility == eligibility);
        if (filter.Disposition is { } disposition) found = found.Where(p => p.Disposition == disposition);
        if (filter.MadeOfOthers is { } made) found = found.Where(p => p.MadeOfOthers == made);
        if (filter.Import is { } import) found = found.Where(p => p.ImportId == import);
        if (filter.Institution is { } institution)
            found = found.Where(p => db.ConcernedBodies.Where(c => c.BodyId == institution).Select(c => c.ProposalId).Contains(p.Id));
        if (filter.Waiting is { } waiting)
            found = found.Where(p => db.HandOvers
                .Where(h => h.Answer == null && (waiting == Guid.Empty || h.BodyId == waiting)).Select(h => h.ProposalId).Contains(p.Id));
        if (WordSearch.Numbers(db, planId, planNumber, filter.Search) is { } numbers)
            found = found.Where(p => numbers.Contains(p.Number));
        return found;
    }
}
