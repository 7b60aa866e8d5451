using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A score that the two sides settle, with what its rules ask for: the round, the grid, the pair, who is out of it.</summary>
internal sealed class SettlementAtHand
{
    private readonly Change _change;
    private readonly List<ScoreSheet> _sheets;
    private readonly bool _hasConflict;

    private SettlementAtHand(
        Change change, Settlement settlement, ScoredProposal scored, ScoringRound round, ScoringPair pair, EvaluationGrid grid, int number,
        List<ScoreSheet> sheets, bool hasConflict)
    {
        (_change, _sheets, _hasConflict) = (change, sheets, hasConflict);
        (Settlement, Scored, Round, Pair, Grid, ProposalNumber) = (settlement, scored, round, pair, grid, number);
    }

    public Settlement Settlement { get; }
    public ScoredProposal Scored { get; }
    public ScoringRound Round { get; }
    public ScoringPair Pair { get; }
    public EvaluationGrid Grid { get; }
    public int ProposalNumber { get; }

    /// <summary>It was never the pair's to settle, or is no longer.</summary>
    public bool IsTheCommittees => Settlement.State is SettlementState.WithCommittee || Settlement.By is SettledBy.Committee;

    /// <param name="seen">The version that the actor looked at; null where any will do.</param>
    public static async Task<Result<SettlementAtHand>> LoadAsync(Change change, Guid settlementId, int? seen, CancellationToken cancel)
    {
        var found = await (
            from s in change.Db.Settlements
            join scored in change.Db.ScoredProposals on s.ScoredProposalId equals scored.Id
            join round in change.Db.ScoringRounds on scored.RoundId equals round.Id
            join pair in change.Db.ScoringPairs on scored.PairId equals pair.Id
            join grid in change.Db.EvaluationGrids.Include(g => g.Criteria) on round.GridId equals grid.Id
            join proposal in change.Db.Proposals on scored.ProposalId equals proposal.Id
            where s.Id == settlementId
            select new { Settlement = s, Scored = scored, Round = round, Pair = pair, Grid = grid, proposal.Number }).SingleOrDefaultAsync(cancel);
        if (found is null) return EvaluationRefusals.NoSuchSettlement;
        if (found.Round.State is RoundState.Ranked) return EvaluationRefusals.RoundIsOver;
        if (seen is { } version && found.Settlement.Version != version) return DataRefusals.ChangedMeanwhile;

        var account = change.Rights.Actor.AccountId;
        var sheets = await change.Db.ScoreSheets.AsNoTracking().Where(sheet => sheet.ScoredProposalId == found.Scored.Id).ToListAsync(cancel);
        var hasConflict = await change.Db.ConflictsOfInterest.AnyAsync(c => c.ScoredProposalId == found.Scored.Id && c.AccountId == account, cancel);
        return new SettlementAtHand(
            change, found.Settlement, found.Scored, found.Round, found.Pair, found.Grid, found.Number, sheets, hasConflict);
    }

    /// <summary>For which side of the pair the actor speaks: who scored this proposal, or is of the pair.</summary>
    public Result<Side> SideInPair()
    {
        if (_change.Rights.Actor.AccountId is not { } account) return EvaluationRefusals.NotOfThisPair;
        if (_hasConflict) return EvaluationRefusals.ConflictDeclared;
        return (_sheets.Find(sheet => sheet.AuthorId == account)?.Side ?? Pair.SideOf(account)) is { } side && _change.Rights.SitsOn(side)
            ? side : EvaluationRefusals.NotOfThisPair;
    }

    /// <summary>For which side of the committee the actor signs: that of a member.</summary>
    public Result<Side> SideInCommittee()
    {
        if (_hasConflict) return EvaluationRefusals.ConflictDeclared;
        return _change.Rights.OwnSide() is { } side ? side : EvaluationRefusals.NotAMemberOfASide;
    }

    public Result CheckPoints(int points) =>
        Grid.Covers(points) ? Result.Done : EvaluationRefusals.PointsOffScale.About(Grid.Lowest, Grid.Highest);

    /// <summary>Everybody who looks at the pair's meeting, the committee's list or the ranking hears of it.</summary>
    public void Record(int? points = null) => _change.Record(
        Scored.Id, Round.PlanId,
        new { number = ProposalNumber, criterion = Grid.Criteria.Single(c => c.Id == Settlement.CriterionId).Name, points },
        Round.Id, Pair.Id, Scored.ProposalId);
}
