using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>The secretariat proposes what becomes of a commitment and of its activities; both sides' signatures decide it.</summary>
public sealed class DecideOutcome(Store store)
{
    public const int MostActivities = 60;

    /// <param name="seen">The line that the person had before them; null when there was none.</param>
    public Task<Result> RunAsync(Actor actor, Guid commitmentId, OutcomeLine? seen, OutcomeLine typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.CommitmentAsync(commitmentId, cancel) is not { } commitment) return ReviewRefusals.NoSuchCommitment;
            if (Clean(typed with { CommitmentId = commitmentId, Number = commitment.Number }) is not { } line) return ReviewRefusals.TextWrong;

            var decision = await change.Db.DecisionAtHandAsync(commitment.PlanId, cancel);
            if (!Equals(decision.Of(commitmentId), seen)) return DataRefusals.ChangedMeanwhile;
            var dropped = decision.Signatures.Any;
            var decided = decision.Decide(line);
            if (!decided.Ok) return decided;
            change.Record(
                commitmentId, commitment.PlanId,
                new { commitment.Number, line.Outcome, line.Reason, line.Activities, before = seen?.Outcome, unsigned = dropped }, decision.Id);
            return Result.Done;
        }, cancel);

    private static OutcomeLine? Clean(OutcomeLine typed)
    {
        if (typed.Activities.Count > MostActivities || TypedText.Of(typed.Reason, RevisionRequest.LongestText) is not { } reason) return null;
        var activities = new List<DecidedActivity>();
        foreach (var activity in typed.Activities)
        {
            var (name, until) = (TypedText.Line(activity.Name, RevisionRequest.LongestName), TypedText.Line(activity.Until, RevisionRequest.LongestName));
            if (name is null || until is null || TypedText.Of(activity.Reason, RevisionRequest.LongestText) is not { } because) return null;
            activities.Add(new DecidedActivity(name, activity.Outcome, because, activity.Outcome is ActivityOutcome.Postpone && until.Length > 0 ? until : null));
        }
        return typed with { Reason = reason, Activities = activities };
    }
}

internal static class Decisions
{
    public static Task<ReviewDecision?> LastDecisionAsync(this WorkspaceDbContext db, Guid planId, CancellationToken cancel) =>
        db.ReviewDecisions.Where(d => d.PlanId == planId).OrderByDescending(d => d.Number).FirstOrDefaultAsync(cancel);

    /// <summary>The last one, or the first one, which begins with nothing decided.</summary>
    public static async Task<ReviewDecision> DecisionAtHandAsync(this WorkspaceDbContext db, Guid planId, CancellationToken cancel)
    {
        if (await db.LastDecisionAsync(planId, cancel) is { } last) return last;
        var first = new ReviewDecision(planId, 1, [], []);
        db.ReviewDecisions.Add(first);
        return first;
    }
}
