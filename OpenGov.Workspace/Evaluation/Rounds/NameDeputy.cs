using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Somebody is named to stand in for a co-lead of the same side; what waited for a deputy comes to them at once.</summary>
public sealed class NameDeputy(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid roundId, Guid pairId, Side side, Guid deputy, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            if (round.State is RoundState.Ranked) return EvaluationRefusals.RoundIsOver;
            if (round.Pairs.SingleOrDefault(p => p.Id == pairId) is not { } pair) return EvaluationRefusals.NoSuchPair;
            var fit = (await SidesOfAccounts.ReadAsync(change.Db, change.Today, cancel)).FitDeputy(pair, side, deputy);
            if (!fit.Ok) return fit;
            pair.NameDeputy(side, deputy);

            await TakeOverWaitingAsync(change, pair, side, deputy, cancel);
            round.Touch();
            var function = await change.Db.Accounts.Where(a => a.Id == deputy).Select(a => a.Function).SingleAsync(cancel);
            change.RecordOf(round, new { number = round.Number, pair = pair.Order, side, deputy = function }, pair.Id);
            return Result.Done;
        }, cancel);

    private static async Task TakeOverWaitingAsync(Change change, ScoringPair pair, Side side, Guid deputy, CancellationToken cancel)
    {
        var waiting = await change.Db.ScoredProposals.Include(scored => scored.Sheets)
            .Where(scored => scored.PairId == pair.Id && scored.RevealedAt == null
                && scored.Sheets.Any(sheet => sheet.Side == side && sheet.AuthorId == null)
                && !change.Db.ConflictsOfInterest.Any(conflict => conflict.ScoredProposalId == scored.Id && conflict.AccountId == deputy))
            .ToListAsync(cancel);
        var ids = waiting.Select(scored => scored.Id).ToList();
        foreach (var conflict in await change.Db.ConflictsOfInterest
            .Where(c => ids.Contains(c.ScoredProposalId) && c.Side == side && c.TakenOverBy == null).ToListAsync(cancel))
            conflict.TakenOverBy = deputy;
        foreach (var scored in waiting) scored.HandTo(side, deputy);
    }
}
