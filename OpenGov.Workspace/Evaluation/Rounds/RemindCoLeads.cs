using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Whoever still has something to score in the round is reminded of it, without anybody being told who that is.</summary>
public sealed class RemindCoLeads(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid roundId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            var reminded = round.Remind(change.Now);
            if (!reminded.Ok) return reminded;

            change.RecordOf(round, new { number = round.Number }, round.Pairs.Select(pair => pair.Id));
            return Result.Done;
        }, cancel);
}
