using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The last day of a round is over: what both have not sealed is closed, as the round's rule said, and goes to the committee.</summary>
/// <remarks>A score that was sealed is shown, a missing one is named missing. The round then takes nothing more in.</remarks>
public sealed class ApplyDeadline(Store store, Reveal reveal)
{
    public Task<Result> RunAsync(Actor actor, Guid roundId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            // Whoever seals at this moment is either in before, or finds the round closed.
            await change.Db.ScoringPairs.Where(pair => pair.RoundId == roundId)
                .ExecuteUpdateAsync(pair => pair.SetProperty(p => p.Order, p => p.Order), cancel);
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            if (round.State is not RoundState.Open) return EvaluationRefusals.RoundIsNotOpen;
            if (round.AfterDeadline is not DeadlineRule.ToCommittee || round.Deadline is not { } last) return EvaluationRefusals.DeadlineClosesNothing;
            if (round.ClosedAt is not null) return EvaluationRefusals.DeadlineApplied;
            if (change.Today <= last) return EvaluationRefusals.DeadlineNotOver;

            var open = await change.Db.ScoredProposals.CountAsync(scored => scored.RoundId == roundId && scored.RevealedAt == null, cancel);
            var shown = await reveal.WhatIsThereAsync(change, round, cancel);
            if (shown.Count == open) _ = round.CloseAtDeadline(change.Now);   // else a seal was tampered with, which the record now says
            change.RecordOf(round, new { number = round.Number, count = shown.Count }, round.Pairs.Select(pair => pair.Id));
            return Result.Done;
        }, cancel);
}
