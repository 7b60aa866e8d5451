using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Chosen proposals go to one pair: new ones join the round, and until it is opened others move from their pair to this one.</summary>
/// <remarks>
/// Once the round is open nothing moves. Whether a pair has begun to score may not be known, so it cannot decide what
/// may be done.
/// </remarks>
public sealed class GiveProposals(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid roundId, Guid pairId, IReadOnlyCollection<int> numbers, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            if (round.State is RoundState.Ranked) return EvaluationRefusals.RoundIsOver;
            if (round.ClosedAt is not null) return EvaluationRefusals.DeadlineApplied;
            if (round.Pairs.SingleOrDefault(p => p.Id == pairId) is not { } pair) return EvaluationRefusals.NoSuchPair;
            if (numbers.Count == 0) return EvaluationRefusals.NothingToAssign;

            var joining = await change.Db.EligibleFor(round.PlanId, roundId).Where(p => numbers.Contains(p.Number))
                .OrderBy(p => p.Number).Select(p => new { p.Id, p.Number }).ToListAsync(cancel);
            var moving = await (
                from scored in change.Db.ScoredProposals.Include(s => s.Sheets)
                join p in change.Db.Proposals on scored.ProposalId equals p.Id
                where scored.RoundId == roundId && numbers.Contains(p.Number)
                orderby p.Number
                select new { Scored = scored, p.Number }).ToListAsync(cancel);
            var unknown = numbers.Except(joining.Select(p => p.Number)).Except(moving.Select(m => m.Number)).ToList();
            if (unknown.Count > 0) return EvaluationRefusals.NotEligible.About(new NumberList(unknown));
            if (moving.Count > 0 && round.State is not RoundState.Preparing)
                return EvaluationRefusals.StaysWithPair.About(new NumberList(moving.Select(m => m.Number)));

            foreach (var scored in moving.Select(m => m.Scored).Where(scored => scored.PairId != pairId))
                if (scored.GiveTo(pair).Refusal is { } refusal) return refusal;
            change.Db.AddRange(joining.Select(p => new ScoredProposal(roundId, p.Id, pair)));
            round.Touch();
            change.RecordOf(
                round, new { number = round.Number, pair = pair.Order, numbers = new NumberList(numbers).ToString() },
                [.. round.Pairs.Select(p => p.Id), .. joining.Select(p => p.Id), .. moving.Select(m => m.Scored.ProposalId)]);
            return Result.Done;
        }, cancel);
}
