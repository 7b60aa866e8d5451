using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Something in the scoring that goes no further until the reader acts.</summary>
public enum EvaluationWaitKind { ToScore, ToAgree, ToSettleForCommittee, GridToAdopt, RankingToSign, RoundToOpen, DeputyMissing, DeadlineOver }

/// <param name="Number">How many; null where it is one thing.</param>
/// <param name="Of">The number of the round, or of the grid.</param>
/// <param name="Deadline">Until when, if there is a limit.</param>
/// <param name="RemindedAt">When those who still have to score were last reminded.</param>
public sealed record EvaluationWait(EvaluationWaitKind Kind, int? Number, int Of, DateOnly? Deadline = null, DateTime? RemindedAt = null);

/// <summary>Finds what waits for a reader: their sheets, their pair's differences, their side's signatures, the secretariat's preparations.</summary>
internal static class EvaluationWaits
{
    public static async Task<IReadOnlyList<EvaluationWait>> OfAsync(
        WorkspaceDbContext db, Rights rights, Guid planId, IReadOnlyList<RoundProgress> rounds, DateOnly today, CancellationToken cancel)
    {
        var waits = new List<EvaluationWait>();
        if (rights.Actor.AccountId is { } me)
        {
            waits.AddRange(await SheetsAsync(db, me, planId, cancel));
            waits.AddRange(await DifferencesAsync(db, me, planId, cancel));
        }
        if (rights.OwnSide() is { } side) waits.AddRange(await SignaturesAsync(db, side, planId, cancel));
        if (rights.Is(Role.Secretariat)) waits.AddRange(await PreparationsAsync(db, planId, rounds, today, cancel));
        return waits;
    }

    private static async Task<IEnumerable<EvaluationWait>> SheetsAsync(WorkspaceDbContext db, Guid me, Guid planId, CancellationToken cancel) =>
        (await (
            from sheet in db.ScoreSheets
            join scored in db.ScoredProposals on sheet.ScoredProposalId equals scored.Id
            join round in db.ScoringRounds on scored.RoundId equals round.Id
            where round.PlanId == planId && round.State == RoundState.Open && sheet.AuthorId == me
                && (sheet.State == SheetState.Empty || sheet.State == SheetState.Draft)
            group sheet by new { round.Number, round.Deadline, round.RemindedAt } into own
            select new { own.Key, Number = own.Count() }).ToListAsync(cancel))
        .OrderBy(own => own.Key.Number)
        .Select(own => new EvaluationWait(EvaluationWaitKind.ToScore, own.Number, own.Key.Number, own.Key.Deadline, own.Key.RemindedAt));

    // What the reader's own side has put forward waits for the other one.
    private static async Task<IEnumerable<EvaluationWait>> DifferencesAsync(WorkspaceDbContext db, Guid me, Guid planId, CancellationToken cancel) =>
        (await (
            from settlement in db.Settlements
            join sheet in db.ScoreSheets on settlement.ScoredProposalId equals sheet.ScoredProposalId
            join scored in db.ScoredProposals on settlement.ScoredProposalId equals scored.Id
            join round in db.ScoringRounds on scored.RoundId equals round.Id
            where round.PlanId == planId && round.State == RoundState.Open && sheet.AuthorId == me
                && (settlement.State == SettlementState.Open || (settlement.State == SettlementState.Proposed
                    && (sheet.Side == Side.Administration ? settlement.Signatures.AdministrationBy : settlement.Signatures.CivilSocietyBy) == null))
            group settlement by round.Number into open
            select new { Round = open.Key, Number = open.Count() }).ToListAsync(cancel))
        .OrderBy(open => open.Round).Select(open => new EvaluationWait(EvaluationWaitKind.ToAgree, open.Number, open.Round));

    private static async Task<IEnumerable<EvaluationWait>> SignaturesAsync(WorkspaceDbContext db, Side side, Guid planId, CancellationToken cancel)
    {
        var administration = side is Side.Administration;
        var committee = await (
            from settlement in db.Settlements
            join scored in db.ScoredProposals on settlement.ScoredProposalId equals scored.Id
            join round in db.ScoringRounds on scored.RoundId equals round.Id
            where round.PlanId == planId && round.State == RoundState.Open && settlement.State == SettlementState.WithCommittee
                && (administration ? settlement.Signatures.AdministrationBy : settlement.Signatures.CivilSocietyBy) == null
            group settlement by round.Number into open
            select new { Round = open.Key, Number = open.Count() }).ToListAsync(cancel);
        var grids = await db.EvaluationGrids
            .Where(g => g.PlanId == planId && g.State == GridState.Draft && g.Criteria.Any()
                && (administration ? g.Signatures.AdministrationBy : g.Signatures.CivilSocietyBy) == null)
            .Select(g => g.Number).ToListAsync(cancel);
        var rankings = await (
            from ranking in db.Set<Ranking>()
            join round in db.ScoringRounds on ranking.RoundId equals round.Id
            where round.PlanId == planId && ranking.PublishedAt == null
                && (administration ? ranking.Signatures.CivilSocietyBy : ranking.Signatures.AdministrationBy) != null
                && (administration ? ranking.Signatures.AdministrationBy : ranking.Signatures.CivilSocietyBy) == null
            select round.Number).ToListAsync(cancel);
        return committee.OrderBy(open => open.Round).Select(open => new EvaluationWait(EvaluationWaitKind.ToSettleForCommittee, open.Number, open.Round))
            .Concat(rankings.Order().Select(round => new EvaluationWait(EvaluationWaitKind.RankingToSign, null, round)))
            .Concat(grids.Order().Select(grid => new EvaluationWait(EvaluationWaitKind.GridToAdopt, null, grid)));
    }

    private static async Task<IEnumerable<EvaluationWait>> PreparationsAsync(
        WorkspaceDbContext db, Guid planId, IReadOnlyList<RoundProgress> rounds, DateOnly today, CancellationToken cancel)
    {
        var missing = await (
            from sheet in db.ScoreSheets
            join scored in db.ScoredProposals on sheet.ScoredProposalId equals scored.Id
            join round in db.ScoringRounds on scored.RoundId equals round.Id
            where round.PlanId == planId && round.State == RoundState.Open && scored.RevealedAt == null && sheet.AuthorId == null
            group sheet by round.Number into waiting
            select new { Round = waiting.Key, Number = waiting.Count() }).ToListAsync(cancel);
        return missing.Select(waiting => new EvaluationWait(EvaluationWaitKind.DeputyMissing, waiting.Number, waiting.Round))
            .Concat(rounds.Where(round => round.State is RoundState.Open && round.Deadline < today && round.ClosedAt is null && round.Revealed < round.Assigned)
                .Select(round => new EvaluationWait(EvaluationWaitKind.DeadlineOver, round.Assigned - round.Revealed, round.Number, round.Deadline)))
            .Concat(rounds.Where(round => round.State is RoundState.Preparing)
                .Select(round => new EvaluationWait(EvaluationWaitKind.RoundToOpen, null, round.Number)));
    }
}
