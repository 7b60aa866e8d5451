using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

/// <summary>On a proposal's public path: its place in each ranking that both sides signed.</summary>
internal static class RankOnPath
{
    public static async Task<IReadOnlyList<StepOnPath>> OfAsync(WorkspaceDbContext db, Proposal proposal, CancellationToken cancel)
    {
        var found = await (
            from scored in db.ScoredProposals
            join row in db.Set<RankedProposal>() on scored.Id equals row.ScoredProposalId
            join ranking in db.Rankings on row.RankingId equals ranking.Id
            where scored.ProposalId == proposal.Id && ranking.PublishedAt != null
            orderby ranking.PublishedAt
            select new { row.Rank, Of = ranking.Rows.Count(other => other.Rank != null), At = ranking.PublishedAt!.Value }).ToListAsync(cancel);
        return found.ConvertAll(one => one.Rank is { } rank
            ? new StepOnPath(PathStep.Ranked, Dates.DayOf(one.At)) { Figures = [rank, one.Of] }
            : new StepOnPath(PathStep.Stopped, Dates.DayOf(one.At)));
    }
}
