using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>The preparation of a session begins: where it is held and for whom, with the plan's unified programme to start from.</summary>
public sealed class PlanSession(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, SessionCall typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.SessionAsync(sessionId, cancel) is not var (session, planned)) return SessionsRefusals.NoSuchSession;
            if (planned is not null) return DataRefusals.ChangedMeanwhile;
            var (call, refusal) = typed.Clean();
            if (call is null) return refusal!;

            planned = new PlannedSession(sessionId, call);
            var set = planned.SetItems(await change.Db.TemplateAsync(session.PlanId, cancel));
            if (!set.Ok) return set;
            change.Db.PlannedSessions.Add(planned);
            change.Record(sessionId, session.PlanId, new { session.Number, call.Form, call.StartsAt, call.Place, call.RegionCode, planned.Minutes });
            return Result.Done;
        }, cancel);
}

/// <summary>A session is held at another time or place, or for other people than was said.</summary>
public sealed class CorrectSessionCall(Store store)
{
    /// <param name="seen">What the person had before them, so that two people do not undo each other.</param>
    public Task<Result> RunAsync(Actor actor, Guid sessionId, SessionCall typed, SessionCall seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.SessionAsync(sessionId, cancel) is not var (session, planned)) return SessionsRefusals.NoSuchSession;
            if (planned is null) return PlanningRefusals.NotPlanned;
            if (planned.AsCalled() != seen) return DataRefusals.ChangedMeanwhile;
            var (call, refusal) = typed.Clean();
            if (call is null) return refusal!;

            var corrected = planned.Correct(call);
            if (!corrected.Ok) return corrected;
            change.Record(sessionId, session.PlanId, new { session.Number, call.Form, call.StartsAt, call.Place, call.Link, call.RegionCode, call.Audience, before = seen });
            return Result.Done;
        }, cancel);
}

/// <summary>A session that has been prepared is shown to the public, who may register for it.</summary>
public sealed class PublishSession(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.SessionAsync(sessionId, cancel) is not var (session, planned)) return SessionsRefusals.NoSuchSession;
            if (planned is null) return PlanningRefusals.NotPlanned;
            var published = planned.Publish(change.Now);
            if (!published.Ok) return published;
            change.Record(sessionId, session.PlanId, new { session.Number, session.Date, planned.StartsAt, planned.Place });
            return Result.Done;
        }, cancel);
}

/// <summary>A session does not take place; whoever registered sees it on their page and in the calendar file.</summary>
public sealed class CancelSession(Store store, RegistrationLetters letters)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, string? because, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.SessionAsync(sessionId, cancel) is not var (session, planned)) return SessionsRefusals.NoSuchSession;
            if (planned is null) return PlanningRefusals.NotPlanned;
            if (Committee.Typed.Line(because) is not { } reason) return PlanningRefusals.ReasonMissing;
            var cancelled = planned.Cancel(reason);
            if (!cancelled.Ok) return cancelled;
            var told = await change.Db.Registrations.Where(r => r.SessionId == sessionId && r.State != RegistrationState.Withdrawn && r.Email != null).ToListAsync(cancel);
            if (!(planned.Start(session.Date) < change.Now)) await letters.TellAsync(change, session, planned, DueKind.Cancelled, told, cancel);
            change.Record(sessionId, session.PlanId, new { session.Number, reason });
            return Result.Done;
        }, cancel);
}

internal static class UnifiedProgramme
{
    /// <summary>The programme that every session of the plan starts from.</summary>
    public static async Task<IReadOnlyList<ItemLine>> TemplateAsync(this WorkspaceDbContext db, Guid planId, CancellationToken cancel) =>
        (await db.ProgrammeItems.AsNoTracking().Where(i => i.PlanId == planId).OrderBy(i => i.Order).ToListAsync(cancel))
        .ConvertAll(i => new ItemLine(i.Text, i.Minutes, i.Steps));
}
