using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>It is put down what was decided.</summary>
public sealed class DecideInSession(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, string typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.MinutedAsync(sessionId, cancel);
            if (found.Value is not { } led) return found.Refusal!;
            if (OutcomeText.Refusal(typed, out var text) is { } refusal) return refusal;

            var order = await change.Db.SessionDecisions.Where(d => d.SessionId == sessionId).MaxAsync(d => (int?)d.Order, cancel) ?? 0;
            change.Db.SessionDecisions.Add(new SessionDecision(sessionId, led.Run?.CurrentItemId, order + 1, text, led.Account, change.Now));
            change.Record(sessionId, led.Session.PlanId, new { text });
            return Result.Done;
        }, cancel);
}

/// <summary>A decision is worded better.</summary>
public sealed class CorrectSessionDecision(Store store)
{
    /// <param name="seen">The version that was before the person.</param>
    public Task<Result> RunAsync(Actor actor, Guid decisionId, string typed, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var decision = await change.Db.SessionDecisions.SingleOrDefaultAsync(d => d.Id == decisionId, cancel);
            if (decision is null) return CockpitRefusals.NoSuchDecision;
            var found = await change.MinutedAsync(decision.SessionId, cancel);
            if (found.Value is not { } led) return found.Refusal!;
            if (decision.Version != seen) return DataRefusals.ChangedMeanwhile;
            if (OutcomeText.Refusal(typed, out var text) is { } refusal) return refusal;

            var before = decision.Text;
            decision.Correct(text);
            change.Record(decision.SessionId, led.Session.PlanId, new { text, before });
            return Result.Done;
        }, cancel);
}

/// <summary>What was put down as a decision was none.</summary>
public sealed class WithdrawSessionDecision(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid decisionId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var decision = await change.Db.SessionDecisions.SingleOrDefaultAsync(d => d.Id == decisionId, cancel);
            if (decision is null) return CockpitRefusals.NoSuchDecision;
            var found = await change.MinutedAsync(decision.SessionId, cancel);
            if (found.Value is not { } led) return found.Refusal!;
            change.Db.SessionDecisions.Remove(decision);
            change.Record(decision.SessionId, led.Session.PlanId, new { decision.Text });
            return Result.Done;
        }, cancel);
}

internal static class OutcomeText
{
    public static Refusal? Refusal(string typed, out string text) =>
        !SafeText.TryClean(typed, out text) || (text = text.Trim()).Length == 0 ? CockpitRefusals.TextMissing
        : text.Length > SessionDecision.Longest ? CockpitRefusals.TextTooLong.About(SessionDecision.Longest)
        : null;
}
