using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A session, looked up by somebody who leads it.</summary>
/// <param name="Run">Null while it has not begun.</param>
internal sealed record LedSession(ConsultationSession Session, Guid Account, Side Side, SessionRun? Run);

internal static class RunningSession
{
    /// <summary>Refused to everybody but the co-leads and their deputies.</summary>
    public static async Task<Result<LedSession>> LedAsync(this Change change, Guid sessionId, CancellationToken cancel)
    {
        if (await change.Db.ConsultationSessions.SingleOrDefaultAsync(s => s.Id == sessionId, cancel) is not { } session) return SessionsRefusals.NoSuchSession;
        if (await SessionRights.SideLedAsync(change.Db, change.Rights, sessionId, cancel) is not { } side) return CockpitRefusals.NotTheLead;
        return new LedSession(session, change.Rights.Actor.AccountId!.Value, side, await change.Db.RunAsync(sessionId, cancel));
    }

    /// <summary>The same for what the minutes say: once both sides have signed them, nothing of it changes.</summary>
    public static async Task<Result<LedSession>> MinutedAsync(this Change change, Guid sessionId, CancellationToken cancel)
    {
        var led = await change.LedAsync(sessionId, cancel);
        return led.Ok && await change.Db.SealedMinutes.AnyAsync(m => m.SessionId == sessionId, cancel) ? CockpitRefusals.MinutesAreSealed : led;
    }

    /// <summary>A gesture on the clock: on the sight that the person had of it, and of two at once only one.</summary>
    /// <param name="seen">The <see cref="SessionRun.Version"/> that was before the person.</param>
    public static async Task<Result> ClockAsync(
        this Change change, Guid sessionId, int seen, Func<SessionRun, Guid, Result> gesture, Func<SessionRun, object>? said = null, CancellationToken cancel = default)
    {
        var found = await change.MinutedAsync(sessionId, cancel);
        if (found.Value is not { } led) return found.Refusal!;
        if (led.Run is not { } run) return CockpitRefusals.NotBegun;
        if (run.Version != seen) return CockpitRefusals.ClockMovedOn;

        var done = gesture(run, led.Account);
        if (!done.Ok) return done;
        change.Record(sessionId, led.Session.PlanId, said is null ? new { led.Session.Number, item = run.Current.Title } : said(run));
        return Result.Done;
    }

    public static Task<SessionRun?> RunAsync(this WorkspaceDbContext db, Guid sessionId, CancellationToken cancel) =>
        db.SessionRuns.Include(r => r.Items).SingleOrDefaultAsync(r => r.SessionId == sessionId, cancel);
}
