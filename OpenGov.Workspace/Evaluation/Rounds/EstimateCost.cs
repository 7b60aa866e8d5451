using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What a proposal would cost is said, so that a line can be drawn at a budget.</summary>
public sealed class EstimateCost(Store store)
{
    /// <param name="thousands">Thousands of dirhams; null takes the estimate back.</param>
    public Task<Result> RunAsync(Actor actor, Guid roundId, int number, long? thousands, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            if (round.State is RoundState.Ranked) return EvaluationRefusals.RoundIsOver;
            var scored = await change.Db.ScoredProposals.SingleOrDefaultAsync(
                s => s.RoundId == roundId && change.Db.Proposals.Any(p => p.Id == s.ProposalId && p.Number == number), cancel);
            if (scored is null) return EvaluationRefusals.NotInRound.About(number);
            var said = scored.SayCost(thousands);
            if (!said.Ok) return said;

            round.Touch();
            change.RecordOf(round, new { number = round.Number, proposal = number, cost = thousands }, scored.ProposalId);
            return Result.Done;
        }, cancel);
}
