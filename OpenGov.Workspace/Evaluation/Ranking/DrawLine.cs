using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The line between what is selected and what is not is drawn or moved; signatures under another line fall.</summary>
public sealed class DrawLine(Store store)
{
    /// <param name="seen">The version of the ranking that was looked at; 0 where there was none.</param>
    /// <param name="value">Number of proposals; or hundredths of a point; or thousands of dirhams.</param>
    public Task<Result> RunAsync(Actor actor, Guid roundId, int seen, CutKind cut, long value, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await RankingAtHand.LoadAsync(change, roundId, seen, cancel);
            if (found.Value is not { } hand) return found.Refusal!;
            var drawn = hand.Ranking.DrawLine(cut, value);
            if (!drawn.Ok) return drawn;

            change.Record(roundId, hand.Round.PlanId, new { hand.Round.Number, cut, limit = cut is CutKind.Threshold ? value / 100m : value }, hand.Ranking.Id);
            return Result.Done;
        }, cancel);
}

/// <summary>A ranking that is being prepared, with its round.</summary>
internal sealed record RankingAtHand(ScoringRound Round, Ranking Ranking)
{
    /// <summary>Makes the ranking where there is none yet.</summary>
    public static async Task<Result<RankingAtHand>> LoadAsync(Change change, Guid roundId, int seen, CancellationToken cancel)
    {
        if (await change.Db.ScoringRounds.SingleOrDefaultAsync(round => round.Id == roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
        if (round.State is RoundState.Ranked) return EvaluationRefusals.RankingIsPublished;
        if (round.State is not RoundState.Open) return EvaluationRefusals.RoundIsNotOpen;
        var ranking = await change.Db.Rankings.SingleOrDefaultAsync(r => r.RoundId == roundId, cancel);
        if ((ranking?.Version ?? 0) != seen) return DataRefusals.ChangedMeanwhile;
        if (ranking is null) change.Db.Add(ranking = new Ranking(roundId));
        return new RankingAtHand(round, ranking);
    }
}
