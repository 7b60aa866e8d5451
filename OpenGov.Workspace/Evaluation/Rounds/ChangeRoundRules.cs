using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The name and rules of a round are put otherwise, before it is opened.</summary>
public sealed class ChangeRoundRules(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid roundId, RoundRules rules, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            var applied = rules.ApplyTo(round, change.Now);
            if (!applied.Ok) return applied;

            change.RecordOf(round, new { number = round.Number, name = round.Name });
            return Result.Done;
        }, cancel);
}
