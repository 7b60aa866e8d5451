using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>An institution or a speaker says that they will not come: their own people do, or those to whom it was said.</summary>
public sealed class AnnounceSessionAbsence(Store store)
{
    private const int Longest = 1_000;

    /// <param name="partId">The body of an institution that takes the floor, or a speaker.</param>
    public Task<Result> RunAsync(Actor actor, Guid sessionId, Guid partId, string? reason = null, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (part, refusal) = await change.PartAsync(sessionId, partId, cancel);
            if (part is null) return refusal!;
            var why = Committee.Typed.Line(reason);
            if (why?.Length > Longest) return PlanningRefusals.TooLong.About(Longest);
            var today = change.Today;
            var beforehand = part.Start is { } start ? change.Now < start : today <= part.Session.Date;

            await change.Db.SessionAbsences.Where(a => a.SessionId == sessionId && a.PartId == partId).ExecuteDeleteAsync(cancel);
            change.Db.SessionAbsences.Add(new SessionAbsence(sessionId, partId, today, beforehand, why));
            change.Record(sessionId, part.Session.PlanId, new { part.Session.Number, part.Name, beforehand });
            return Result.Done;
        }, cancel);
}

/// <summary>Who had said that they would not come comes after all.</summary>
public sealed class TakeBackSessionAbsence(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, Guid partId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (part, refusal) = await change.PartAsync(sessionId, partId, cancel);
            if (part is null) return refusal!;
            var gone = await change.Db.SessionAbsences.Where(a => a.SessionId == sessionId && a.PartId == partId).ExecuteDeleteAsync(cancel);
            if (gone == 0) return PlanningRefusals.NoSuchPart;
            change.Record(sessionId, part.Session.PlanId, new { part.Session.Number, part.Name });
            return Result.Done;
        }, cancel);
}

/// <summary>Who was expected to take the floor.</summary>
/// <param name="Start">Of the session, UTC.</param>
internal sealed record ExpectedPart(ConsultationSession Session, object Name, DateTime? Start);

internal static class Expected
{
    public static async Task<Result<ExpectedPart>> PartAsync(this Change change, Guid sessionId, Guid partId, CancellationToken cancel)
    {
        if (await change.Db.SessionAsync(sessionId, cancel) is not var (session, planned)) return SessionsRefusals.NoSuchSession;
        var institution = await change.Db.ConsultationSessions.Where(s => s.Id == sessionId).SelectMany(s => s.Institutions)
            .Where(i => i.BodyId == partId).Select(i => i.WrittenAs).FirstOrDefaultAsync(cancel);
        var speaker = planned?.Speakers.SingleOrDefault(s => s.Id == partId);
        if (institution is null && speaker is null) return PlanningRefusals.NoSuchPart;
        var body = speaker is null ? partId : speaker.BodyId;
        var own = body is not null && change.Rights.Grants.Any(grant => grant.BodyId == body);
        if (!own && !await Desk.StaffsAsync(change.Db, change.Rights, sessionId, cancel)) return AttendanceRefusals.NotYourInstitution;
        return new ExpectedPart(session, speaker is null ? institution! : speaker.Function, planned?.Start(session.Date));
    }
}
