using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A co-lead is absent: everything of that side that is not sealed yet goes to the deputy.</summary>
/// <remarks>
/// Neither the record nor the answer says how much that was, for it would say how far the absent one had come. For the
/// same reason it is done, and says so, even when nothing was left.
/// </remarks>
public sealed class HandOverSheets(Store store)
{
    public const int LongestReason = 500;

    public Task<Result> RunAsync(
        Actor actor, Guid roundId, Guid pairId, Side side, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!SafeText.TryCleanLine(reason, out var why) || why.Length == 0) return EvaluationRefusals.ReasonMissing;
            if (why.Length > LongestReason) return EvaluationRefusals.ReasonTooLong.About(LongestReason);
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            if (round.State is RoundState.Ranked) return EvaluationRefusals.RoundIsOver;
            if (round.ClosedAt is not null) return EvaluationRefusals.DeadlineApplied;
            if (round.Pairs.SingleOrDefault(p => p.Id == pairId) is not { } pair) return EvaluationRefusals.NoSuchPair;
            if (pair.Deputy(side) is not { } deputy) return EvaluationRefusals.NoDeputy;
            if (!(await SidesOfAccounts.ReadAsync(change.Db, change.Today, cancel)).Has(deputy, side)) return EvaluationRefusals.NotOfThatSide;

            foreach (var scored in await LeftAsync(change, pairId, side, deputy, cancel))
                if (scored.HandTo(side, deputy).Refusal is { } refusal) return refusal;
            round.Touch();
            change.RecordOf(round, new { number = round.Number, pair = pair.Order, side, reason = why }, pair.Id);
            return Result.Done;
        }, cancel);

    private static Task<List<ScoredProposal>> LeftAsync(Change change, Guid pairId, Side side, Guid deputy, CancellationToken cancel) =>
        change.Db.ScoredProposals.Include(scored => scored.Sheets)
            .Where(scored => scored.PairId == pairId && scored.RevealedAt == null
                && scored.Sheets.Any(sheet => sheet.Side == side && sheet.AuthorId != null && sheet.AuthorId != deputy
                    && (sheet.State == SheetState.Empty || sheet.State == SheetState.Draft))
                && !change.Db.ConflictsOfInterest.Any(conflict => conflict.ScoredProposalId == scored.Id && conflict.AccountId == deputy))
            .ToListAsync(cancel);
}
