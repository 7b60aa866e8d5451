using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Co-leads are given more time; nobody ever gets less.</summary>
public sealed class ExtendDeadline(Store store)
{
    /// <param name="deadline">The new last day, included.</param>
    public Task<Result> RunAsync(Actor actor, Guid roundId, DateOnly deadline, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            if (round.ClosedAt is not null) return EvaluationRefusals.DeadlineApplied;
            if (deadline < change.Today) return EvaluationRefusals.DeadlinePassed;
            var extended = round.Extend(deadline);
            if (!extended.Ok) return extended;

            change.RecordOf(round, new { number = round.Number, deadline }, round.Pairs.Select(pair => pair.Id));
            return Result.Done;
        }, cancel);
}
