using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>An action while it is typed.</summary>
public sealed record NewSessionAction(string Text, ActionOwner Owner, DateOnly? DueOn)
{
    internal async Task<Result<string>> CleanAsync(WorkspaceDbContext db, CancellationToken cancel)
    {
        if (OutcomeText.Refusal(Text, out var text) is { } refusal) return refusal;
        if (DueOn is null || Owner.BodyId is null == Owner.Side is null) return CockpitRefusals.ActionIncomplete;
        if (Owner.BodyId is { } body && !await db.Bodies.AnyAsync(b => b.Id == body, cancel)) return SessionsRefusals.InstitutionUnknown;
        return text;
    }
}

/// <summary>Somebody takes something on: a body, or a side as a whole, until a day.</summary>
public sealed class TakeOnInSession(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, NewSessionAction taken, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.MinutedAsync(sessionId, cancel);
            if (found.Value is not { } led) return found.Refusal!;
            var cleaned = await taken.CleanAsync(change.Db, cancel);
            if (cleaned.Value is not { } text) return cleaned.Refusal!;

            var order = await change.Db.SessionActions.Where(a => a.SessionId == sessionId).MaxAsync(a => (int?)a.Order, cancel) ?? 0;
            change.Db.SessionActions.Add(new SessionAction(
                sessionId, led.Run?.CurrentItemId, order + 1, text, taken.Owner, taken.DueOn!.Value, led.Account, change.Now));
            change.Record(sessionId, led.Session.PlanId, new { text, due = taken.DueOn, taken.Owner });
            return Result.Done;
        }, cancel);
}

/// <summary>An action is worded better, or has another owner or another day.</summary>
public sealed class CorrectSessionAction(Store store)
{
    /// <param name="seen">The version that was before the person.</param>
    public Task<Result> RunAsync(Actor actor, Guid actionId, NewSessionAction corrected, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var action = await change.Db.SessionActions.SingleOrDefaultAsync(a => a.Id == actionId, cancel);
            if (action is null) return CockpitRefusals.NoSuchDecision;
            var found = await change.MinutedAsync(action.SessionId, cancel);
            if (found.Value is not { } led) return found.Refusal!;
            if (action.Version != seen) return DataRefusals.ChangedMeanwhile;
            var cleaned = await corrected.CleanAsync(change.Db, cancel);
            if (cleaned.Value is not { } text) return cleaned.Refusal!;

            var before = new { action.Text, action.OwnerBodyId, action.OwnerSide, action.DueOn };
            action.Correct(text, corrected.Owner, corrected.DueOn!.Value);
            change.Record(action.SessionId, led.Session.PlanId, new { text, due = corrected.DueOn, corrected.Owner, before });
            return Result.Done;
        }, cancel);
}

/// <summary>What was put down as an action was none.</summary>
public sealed class WithdrawSessionAction(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid actionId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var action = await change.Db.SessionActions.SingleOrDefaultAsync(a => a.Id == actionId, cancel);
            if (action is null) return CockpitRefusals.NoSuchDecision;
            var found = await change.MinutedAsync(action.SessionId, cancel);
            if (found.Value is not { } led) return found.Refusal!;
            change.Db.SessionActions.Remove(action);
            change.Record(action.SessionId, led.Session.PlanId, new { action.Text });
            return Result.Done;
        }, cancel);
}
