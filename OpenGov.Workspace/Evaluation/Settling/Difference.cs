using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A score on which the two sides differ, and how far they are with settling it.</summary>
/// <param name="Weighed">Difference in points × weight; null where a side gave none.</param>
/// <param name="Mine">The side for which the reader settles it with the pair; null for everybody else.</param>
public sealed record Difference(
    Guid Id, int Version, int ProposalNumber, string ProposalTitle, int PairOrder, CriterionAtHand Criterion, SettlementState State, SettledBy? By, int? Halves,
    int? Weighed, IReadOnlyDictionary<Side, OneSide> Sides, PutForward? PutForward, string? SentReason, Side? Mine, bool HasConflict,
    IReadOnlyList<Remark> Remarks)
{
    /// <summary>Those of a pair, or those that a pair could not agree on; the largest difference × weight first in each state.</summary>
    internal static async Task<IReadOnlyList<Difference>> OfAsync(
        WorkspaceDbContext db, ScoringRound round, IReadOnlyList<CriterionAtHand> criteria, Guid? pairId, Rights rights, CancellationToken cancel)
    {
        var rows = await (
            from s in db.Settlements
            join scored in db.ScoredProposals on s.ScoredProposalId equals scored.Id
            join pair in db.ScoringPairs on scored.PairId equals pair.Id
            join proposal in db.Proposals on scored.ProposalId equals proposal.Id
            where scored.RoundId == round.Id && s.By != SettledBy.Tolerance
                && (pairId == null ? s.State == SettlementState.WithCommittee || s.By == SettledBy.Committee : pair.Id == pairId)
            select new { Settlement = s, Pair = pair, proposal.Number, proposal.Title }).ToListAsync(cancel);
        var scoredIds = rows.Select(row => row.Settlement.ScoredProposalId).Distinct().ToList();
        var ids = rows.Select(row => row.Settlement.Id).ToList();
        var account = rights.Actor.AccountId;

        var sheets = (await db.ScoreSheets.Where(sheet => scoredIds.Contains(sheet.ScoredProposalId))
            .Select(sheet => new { sheet.Id, sheet.ScoredProposalId, sheet.Side, sheet.AuthorId }).ToListAsync(cancel)).ToLookup(sheet => sheet.ScoredProposalId);
        var given = (await (
            from score in db.GivenScores
            join sheet in db.ScoreSheets on score.SheetId equals sheet.Id
            where scoredIds.Contains(sheet.ScoredProposalId)
            select new { sheet.ScoredProposalId, sheet.Side, score.CriterionId, score.Points, score.Comment }).ToListAsync(cancel))
            .ToDictionary(score => (score.ScoredProposalId, score.CriterionId, score.Side), score => new OneSide(score.Points, score.Comment));
        var remarks = (await db.SettlementRemarks.Where(remark => ids.Contains(remark.SettlementId)).OrderBy(remark => remark.At).ToListAsync(cancel))
            .ToLookup(remark => remark.SettlementId, remark => new Remark(remark.Id, remark.Side, remark.Text, remark.At, remark.AccountId == account));
        var conflicts = await db.ConflictsOfInterest.Where(c => c.AccountId == account && scoredIds.Contains(c.ScoredProposalId))
            .Select(c => c.ScoredProposalId).ToListAsync(cancel);

        var found =
            from row in rows
            let s = row.Settlement
            let criterion = criteria.First(c => c.Id == s.CriterionId)
            let both = Platform.Sides.Both.ToDictionary(side => side, side => given.GetValueOrDefault((s.ScoredProposalId, s.CriterionId, side), OneSide.Missing))
            let weighed = Math.Abs(both[Side.Administration].Points - both[Side.CivilSociety].Points ?? 0) * criterion.Weight
            let conflict = conflicts.Contains(s.ScoredProposalId)
            let ofPair = account is null || conflict ? null
                : sheets[s.ScoredProposalId].FirstOrDefault(sheet => sheet.AuthorId == account)?.Side ?? row.Pair.SideOf(account.Value)
            let mine = ofPair is { } side && rights.SitsOn(side) ? ofPair : null
            orderby s.State, weighed descending, row.Number, criterion.Order
            select new Difference(
                s.Id, s.Version, row.Number, row.Title, row.Pair.Order, criterion, s.State, s.By, s.Halves,
                both.Values.Any(side => side.Points is null) ? null : weighed, both, PutForward.Of(s), s.SentReason, mine, conflict, [.. remarks[s.Id]]);
        return [.. found];
    }
}

/// <summary>What a side gave before it saw the other's; both null where it never sealed.</summary>
public sealed record OneSide(int? Points, string? Comment)
{
    public static readonly OneSide Missing = new(null, null);
}

/// <summary>An agreed score that waits for the other side, or that both have signed.</summary>
/// <param name="Waits">The side that has not confirmed it; null once both have.</param>
public sealed record PutForward(int Points, string Reason, Side? Waits)
{
    internal static PutForward? Of(Settlement settlement) => settlement.ProposedPoints is { } points
        ? new(points, settlement.Reason ?? "", Sides.Both.Where(side => !settlement.Signatures.Has(side)).Cast<Side?>().FirstOrDefault())
        : null;
}

/// <param name="Mine">The reader said it.</param>
public sealed record Remark(Guid Id, Side Side, string Text, DateTime At, bool Mine);

/// <summary>A criterion as those who settle a score read it.</summary>
/// <param name="Scale">The meaning of each point, the lowest first.</param>
public sealed record CriterionAtHand(Guid Id, int Order, LocalText Name, LocalText Question, int Weight, int? Gate, IReadOnlyList<(int Points, LocalText Meaning)> Scale)
{
    internal static async Task<IReadOnlyList<CriterionAtHand>> OfAsync(WorkspaceDbContext db, Guid gridId, CancellationToken cancel) =>
        [.. (await db.Criteria.Where(criterion => criterion.GridId == gridId).OrderBy(criterion => criterion.Order).ToListAsync(cancel))
            .Select(c => new CriterionAtHand(c.Id, c.Order, c.Name, c.Question, c.Weight, c.Gate, [.. c.Scale.OrderBy(s => s.Points).Select(s => (s.Points, s.Meaning))]))];
}
