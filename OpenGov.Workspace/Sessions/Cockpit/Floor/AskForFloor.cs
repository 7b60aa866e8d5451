using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>Somebody asks for the floor, and is put at the end of the queue.</summary>
public sealed class AskForFloor(Store store)
{
    /// <param name="typed">In which capacity they speak, never their name.</param>
    /// <param name="side">Null for whoever sits on neither side; a body says it by itself.</param>
    public Task<Result> RunAsync(Actor actor, Guid sessionId, string typed, Side? side, Guid? bodyId = null, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.MinutedAsync(sessionId, cancel);
            if (found.Value is not { } led) return found.Refusal!;
            if (!SafeText.TryCleanLine(typed, out var speaker) || speaker.Length == 0) return CockpitRefusals.SpeakerMissing;
            if (speaker.Length > SpeakerTurn.LongestSpeaker) return CockpitRefusals.TextTooLong.About(SpeakerTurn.LongestSpeaker);
            if (bodyId is not null)
            {
                side = await change.Db.Bodies.Where(b => b.Id == bodyId).Select(b => (Side?)b.Side).SingleOrDefaultAsync(cancel);
                if (side is null) return SessionsRefusals.InstitutionUnknown;
            }

            var order = await change.Db.SpeakerTurns.Where(t => t.SessionId == sessionId).MaxAsync(t => (int?)t.Order, cancel) ?? 0;
            change.Db.SpeakerTurns.Add(new SpeakerTurn(sessionId, order + 1, speaker, side, bodyId, led.Account, change.Now));
            change.Record(sessionId, led.Session.PlanId, new { speaker, side });
            return Result.Done;
        }, cancel);
}

/// <summary>Somebody in the queue speaks now; whoever spoke until then has finished.</summary>
public sealed class GiveFloor(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid turnId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.TurnAsync(turnId, cancel);
            if (found.Value is not { } asked) return found.Refusal!;
            var (led, turn) = (asked.Led, asked.Turn);
            if (led.Run?.State is RunState.Ended) return CockpitRefusals.SessionIsOver;
            var given = turn.GiveFloor(led.Run?.CurrentItemId, change.Now);
            if (!given.Ok) return given;

            (await change.Db.SpeakingAsync(turn.SessionId, cancel))?.Finish(change.Now);   // not this one: it is not saved yet
            change.Record(turn.SessionId, led.Session.PlanId, new { turn.Speaker, turn.Side });
            return Result.Done;
        }, cancel);
}

/// <summary>Whoever speaks has finished.</summary>
public sealed class EndSpeech(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid turnId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.TurnAsync(turnId, cancel);
            if (found.Value is not { } asked) return found.Refusal!;
            var (led, turn) = (asked.Led, asked.Turn);
            var finished = turn.Finish(change.Now);
            if (!finished.Ok) return finished;
            change.Record(turn.SessionId, led.Session.PlanId, new { turn.Speaker, seconds = (int)turn.SpokenAt(change.Now).TotalSeconds });
            return Result.Done;
        }, cancel);
}

/// <summary>Somebody in the queue no longer wants the floor.</summary>
public sealed class LeaveQueue(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid turnId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.TurnAsync(turnId, cancel);
            if (found.Value is not { } asked) return found.Refusal!;
            var (led, turn) = (asked.Led, asked.Turn);
            if (!turn.IsWaiting) return CockpitRefusals.HasSpoken;
            change.Db.SpeakerTurns.Remove(turn);
            change.Record(turn.SessionId, led.Session.PlanId, new { turn.Speaker });
            return Result.Done;
        }, cancel);
}

/// <summary>Somebody in the queue speaks before the one who asked before them.</summary>
public sealed class MoveUpInQueue(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid turnId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.TurnAsync(turnId, cancel);
            if (found.Value is not { } asked) return found.Refusal!;
            var (led, turn) = (asked.Led, asked.Turn);
            if (!turn.IsWaiting) return CockpitRefusals.HasSpoken;
            var before = await change.Db.SpeakerTurns.Where(t => t.SessionId == turn.SessionId && t.StartedAt == null && t.Order < turn.Order)
                .OrderByDescending(t => t.Order).FirstOrDefaultAsync(cancel);
            if (before is null) return CockpitRefusals.NoSuchSpeaker;   // first already
            var order = before.Order;
            before.MoveTo(turn.Order);
            turn.MoveTo(order);
            change.Record(turn.SessionId, led.Session.PlanId, new { turn.Speaker });
            return Result.Done;
        }, cancel);
}

internal sealed record AskedTurn(LedSession Led, SpeakerTurn Turn);

internal static class FloorTables
{
    public static async Task<Result<AskedTurn>> TurnAsync(this Change change, Guid turnId, CancellationToken cancel)
    {
        if (await change.Db.SpeakerTurns.SingleOrDefaultAsync(t => t.Id == turnId, cancel) is not { } turn) return CockpitRefusals.NoSuchSpeaker;
        var found = await change.MinutedAsync(turn.SessionId, cancel);
        return found.Value is { } led ? new AskedTurn(led, turn) : found.Refusal!;
    }

    public static Task<SpeakerTurn?> SpeakingAsync(this WorkspaceDbContext db, Guid sessionId, CancellationToken cancel) =>
        db.SpeakerTurns.FirstOrDefaultAsync(t => t.SessionId == sessionId && t.StartedAt != null && t.EndedAt == null, cancel);
}
