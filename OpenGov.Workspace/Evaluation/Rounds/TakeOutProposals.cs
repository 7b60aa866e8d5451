using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Proposals are taken out of a round: any of them until it is opened, after that only those that are no longer considered at all.</summary>
/// <remarks>A proposal that was merged, declined or withdrawn while its scores were sealed would keep the round from ever being ranked, and a
/// pair whose scores are shown together from ever seeing them; when it was the last one missing, the others are shown.</remarks>
public sealed class TakeOutProposals(Store store, Reveal reveal)
{
    public Task<Result> RunAsync(Actor actor, Guid roundId, IReadOnlyCollection<int> numbers, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            if (round.State is RoundState.Ranked) return EvaluationRefusals.RoundIsOver;
            foreach (var pair in round.Pairs.Select(pair => pair.Id).Order()) await SealScores.HoldPairAsync(change.Db, pair, cancel);
            var chosen = await (
                from scored in change.Db.ScoredProposals
                join p in change.Db.Proposals on scored.ProposalId equals p.Id
                where scored.RoundId == roundId && numbers.Contains(p.Number)
                select new Chosen(scored.Id, p.Id, p.Number, scored.PairId, scored.RevealedAt != null,
                    p.WithdrawnAt == null && p.Eligibility != Eligibility.NotAccepted && p.Disposition == Disposition.NotYet)).ToListAsync(cancel);
            var missing = numbers.Except(chosen.Select(one => one.Number)).ToList();
            if (numbers.Count == 0 || missing.Count > 0) return EvaluationRefusals.NotInRound.About(new NumberList(missing));
            if (round.State is RoundState.Open && chosen.Where(one => one.IsShown || one.IsConsidered).ToList() is { Count: > 0 } kept)
                return EvaluationRefusals.StaysInRound.About(new NumberList(kept.Select(one => one.Number)));

            var ids = chosen.Select(one => one.Id).ToList();
            await change.Db.ScoredProposals.Where(scored => ids.Contains(scored.Id)).ExecuteDeleteAsync(cancel);
            round.Touch();
            if (round is { State: RoundState.Open, Reveal: RevealRule.WholePair })
                foreach (var pair in chosen.Select(one => one.Pair).Distinct()) await reveal.WhenBothAreInAsync(change, round, pair, Guid.Empty, cancel);
            change.RecordOf(
                round, new { number = round.Number, numbers = new NumberList(numbers).ToString() },
                [.. chosen.Select(one => one.Pair).Distinct(), .. chosen.Select(one => one.Proposal)]);
            return Result.Done;
        }, cancel);

    private sealed record Chosen(Guid Id, Guid Proposal, int Number, Guid Pair, bool IsShown, bool IsConsidered);
}
