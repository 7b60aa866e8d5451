using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Every accepted proposal that the round does not have yet goes to a pair of its theme; pairs that share a theme get equal parts.</summary>
/// <remarks>Run again, it brings in what was accepted since.</remarks>
public sealed class AssignProposals(Store store)
{
    /// <returns>How many were assigned.</returns>
    public Task<Result<int>> RunAsync(Actor actor, Guid roundId, CancellationToken cancel = default) =>
        store.ChangeAsync<int>(this, actor, async change =>
        {
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            if (round.State is RoundState.Ranked) return EvaluationRefusals.RoundIsOver;
            if (round.ClosedAt is not null) return EvaluationRefusals.DeadlineApplied;
            if (round.Pairs.Count == 0) return EvaluationRefusals.NoPairs;

            var themes = round.Pairs.SelectMany(pair => pair.ThemeIds).Distinct().ToList();
            var found = await change.Db.EligibleFor(round.PlanId, roundId)
                .Where(p => p.ThemeId != null && themes.Contains(p.ThemeId.Value))
                .OrderBy(p => p.Number).Select(p => new { p.Id, p.Number, Theme = p.ThemeId!.Value }).ToListAsync(cancel);
            if (found.Count == 0) return EvaluationRefusals.NothingToAssign;

            var shares = await EqualParts.AsTheyStandAsync(change.Db, round, cancel);
            change.Db.AddRange(found.Select(p => new ScoredProposal(roundId, p.Id, shares.Next(p.Theme))));
            round.Touch();
            change.RecordOf(
                round, new { number = round.Number, count = found.Count, numbers = new NumberList(found.Select(p => p.Number)).ToString() },
                [.. round.Pairs.Select(pair => pair.Id), .. found.Select(p => p.Id)]);
            return found.Count;
        }, cancel);
}
