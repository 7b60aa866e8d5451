using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Reads a round from the tables as a ranking needs it, and counts.</summary>
internal static class RoundOnTables
{
    /// <param name="ranking">With the line that was drawn; null while none was.</param>
    public static async Task<RankedRound> RankedAsync(this WorkspaceDbContext db, ScoringRound round, Ranking? ranking, CancellationToken cancel)
    {
        var plan = await db.Plans.Where(p => p.Id == round.PlanId).Select(p => new RankedPlan(p.Id, p.Number, p.Title)).SingleAsync(cancel);
        var grid = await db.EvaluationGrids.Where(g => g.Id == round.GridId).Select(g => new GridInFull(g.Hash!, g.Frozen!)).SingleAsync(cancel);
        var rules = new RulesOfRound(
            round.Id, round.Number, round.Name, round.Reveal, round.Deadline, round.AfterDeadline, round.OpenedAt, round.ClosedAt);
        var criteria = FrozenGrid.Read(grid.Text);
        var order = criteria.Criteria.ToDictionary(criterion => criterion.Id, criterion => criterion.Order);

        var scored = await (
            from s in db.ScoredProposals
            join p in db.Proposals on s.ProposalId equals p.Id
            where s.RoundId == round.Id
            orderby p.Number
            select new { s.Id, s.ProposalId, p.Number, p.Title, s.Cost, s.RevealedAt }).ToListAsync(cancel);
        var settlements = await SettlementsAsync(db, round.Id, order, cancel);
        var isComplete = scored.TrueForAll(s => settlements[s.Id].Any() && settlements[s.Id].All(settlement => settlement.Halves is not null));
        var sheets = isComplete ? await SheetsAsync(db, round.Id, cancel) : null;

        var drawn = new CutDrawn(ranking?.Cut ?? CutKind.None, ranking?.CutValue ?? 0);
        return RankingCount.Counted(new RankedRound(RankedRound.ThisFormat, plan, rules, grid, drawn, [.. scored.Select(s => new ProposalInRound(
            s.Id, s.ProposalId, s.Number, s.Title, s.Cost, s.RevealedAt, [.. sheets?[s.Id] ?? []], [.. settlements[s.Id]], null, null, [], null))]));
    }

    private static async Task<ILookup<Guid, SettlementInRound>> SettlementsAsync(
        WorkspaceDbContext db, Guid roundId, Dictionary<Guid, int> order, CancellationToken cancel)
    {
        var given = (await (
            from score in db.GivenScores
            join sheet in db.ScoreSheets on score.SheetId equals sheet.Id
            join s in db.ScoredProposals on sheet.ScoredProposalId equals s.Id
            where s.RoundId == roundId
            select new { sheet.ScoredProposalId, score.CriterionId, sheet.Side, score.Points }).ToListAsync(cancel))
            .ToDictionary(score => (score.ScoredProposalId, score.CriterionId, score.Side), score => (int?)score.Points);
        var settlements = await (
            from settlement in db.Settlements
            join s in db.ScoredProposals on settlement.ScoredProposalId equals s.Id
            where s.RoundId == roundId
            select new { settlement.ScoredProposalId, settlement.CriterionId, settlement.State, settlement.By, settlement.Halves, settlement.Reason, settlement.SentReason })
            .ToListAsync(cancel);
        return settlements.OrderBy(s => order[s.CriterionId]).ToLookup(s => s.ScoredProposalId, s => new SettlementInRound(
            s.CriterionId,
            given.GetValueOrDefault((s.ScoredProposalId, s.CriterionId, Side.Administration)),
            given.GetValueOrDefault((s.ScoredProposalId, s.CriterionId, Side.CivilSociety)),
            s.By, s.Halves, s.State is SettlementState.Settled ? s.Reason : null, s.SentReason, s.State));
    }

    private static async Task<ILookup<Guid, SheetInRound>> SheetsAsync(WorkspaceDbContext db, Guid roundId, CancellationToken cancel) =>
        (await (
            from sheet in db.ScoreSheets
            join s in db.ScoredProposals on sheet.ScoredProposalId equals s.Id
            where s.RoundId == roundId && s.RevealedAt != null
            select new { s.Id, Sheet = new SheetInRound(
                sheet.Id, sheet.Side, sheet.AuthorId, sheet.State, sheet.Commitment, sheet.SealedAt, sheet.IsLate, sheet.Nonce, sheet.Payload) }).ToListAsync(cancel))
        .OrderBy(one => one.Sheet.Side).ToLookup(one => one.Id, one => one.Sheet);
}
