using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The round is opened: its rules stand, its scores get a key of their own, and the co-leads may begin.</summary>
public sealed class OpenRound(Store store, ScoreVault vault)
{
    public Task<Result> RunAsync(Actor actor, Guid roundId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            if (round.State is not RoundState.Preparing) return EvaluationRefusals.RoundIsOpen;
            if (round.Deadline < change.Today) return EvaluationRefusals.DeadlinePassed;
            var count = await change.Db.ScoredProposals.CountAsync(scored => scored.RoundId == roundId, cancel);
            if (round.Pairs.Count > 0 && count == 0) return EvaluationRefusals.NoProposals;

            // Roles may have ended since the pairs were named.
            var sides = await SidesOfAccounts.ReadAsync(change.Db, change.Today, cancel);
            foreach (var pair in round.Pairs)
                if (sides.Fit(pair).Refusal is { } refusal) return refusal;

            // A new key beside the lost one would keep the old one, once found, from being put back.
            var earlier = await change.Db.ScoringRounds.AsNoTracking().Where(r => r.WrappedKey != null && r.State == RoundState.Open).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancel);
            if (earlier is not null && !vault.Opens(earlier)) return EvaluationRefusals.ScoreKeyMissing;

            var opened = round.Open(vault.NewKeyFor(roundId), change.Now);
            if (!opened.Ok) return opened;
            change.RecordOf(round, new { number = round.Number, pairs = round.Pairs.Count, count }, round.Pairs.Select(pair => pair.Id));
            return Result.Done;
        }, cancel);
}
