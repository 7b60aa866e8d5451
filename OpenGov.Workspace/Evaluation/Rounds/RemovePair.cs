using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A pair is taken out of a round that is being prepared; what was given to it waits to be assigned again.</summary>
public sealed class RemovePair(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid roundId, Guid pairId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            if (round.Pairs.SingleOrDefault(p => p.Id == pairId) is not { } pair) return EvaluationRefusals.NoSuchPair;
            var removed = round.RemovePair(pair);
            if (!removed.Ok) return removed;

            await change.Db.ScoredProposals.Where(scored => scored.PairId == pairId).ExecuteDeleteAsync(cancel);
            change.RecordOf(round, new { number = round.Number, pair = pair.Order }, pair.Id);
            return Result.Done;
        }, cancel);
}
