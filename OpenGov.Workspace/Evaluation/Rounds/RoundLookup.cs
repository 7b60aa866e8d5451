using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A round with its pairs, as the use-cases about it begin, and the line of the record with which they end.</summary>
internal static class RoundLookup
{
    public static Task<ScoringRound?> RoundAsync(this Change change, Guid roundId, CancellationToken cancel) =>
        change.Db.ScoringRounds.Include(round => round.Pairs).SingleOrDefaultAsync(round => round.Id == roundId, cancel);

    /// <summary>Heard on the round's page and on its plan's.</summary>
    public static void RecordOf(this Change change, ScoringRound round, object payload, params IEnumerable<Guid> also) =>
        change.Record(round.Id, round.PlanId, payload, also);

    /// <summary>Proposals that may be scored and that this round does not have yet: accepted ones.</summary>
    /// <remarks>Where the plan's own documents have lost which were accepted, those that nobody declined.</remarks>
    public static IQueryable<Proposals.Proposal> EligibleFor(this WorkspaceDbContext db, Guid planId, Guid roundId) =>
        db.Proposals.Where(p => p.PlanId == planId && p.WithdrawnAt == null
            && (p.Eligibility == Proposals.Eligibility.Accepted
                || (p.Eligibility == Proposals.Eligibility.NotExamined
                    && db.ReportedFigures.Any(f => f.PlanId == planId && f.Key == ReportedFigure.AcceptedProposals && f.Value == null)))
            && p.Disposition == Proposals.Disposition.NotYet
            && !db.ScoredProposals.Any(scored => scored.RoundId == roundId && scored.ProposalId == p.Id));
}
