using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>A meeting begins: the bodies that sit in the committee that day are put on its list, and notes can be taken.</summary>
public sealed class HoldMeeting(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid meetingId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.MeetingAsync(meetingId, cancel) is not { } meeting) return MeetingsRefusals.NoSuchMeeting;
            var seats = meeting.Date is { } day ? await change.Db.SeatsAsync(meeting.PlanId, day, cancel) : [];
            if (meeting.Date is not null && seats.Count == 0) return MeetingsRefusals.NoCommittee;

            var held = meeting.Hold(seats.Select(seat => (seat.BodyId, seat.Side, seat.Body)));
            if (!held.Ok) return held;
            change.Record(meetingId, meeting.PlanId, new { meeting.Number, meeting.Date, seats = seats.Count }, CommitteeRoom.Id);
            return Result.Done;
        }, cancel);
}

/// <summary>It is put down who came for a body, each in which capacity.</summary>
public sealed class TakeAttendance(Store store)
{
    /// <param name="people">All who came for it; nobody makes it absent.</param>
    /// <param name="seenVersion">Of the body's line on the list; null for a guest that is not on it yet.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid meetingId, Guid bodyId, IReadOnlyList<PersonPresent> people, int? seenVersion, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.MeetingAsync(meetingId, cancel) is not { } meeting) return MeetingsRefusals.NoSuchMeeting;
            if (meeting.Bodies.FirstOrDefault(b => b.BodyId == bodyId)?.Version != seenVersion) return MeetingsRefusals.ChangedByAnother;
            var body = await change.Db.Bodies.IgnoreAutoIncludes().Where(b => b.Id == bodyId).Select(b => new { b.Side, b.Name }).SingleOrDefaultAsync(cancel);
            if (body is null) return CommitteeRefusals.NoSuchBody;
            foreach (var number in people.Select(person => person.Commitment).OfType<int>())
                if (!await change.Db.Commitments.AnyAsync(c => c.PlanId == meeting.PlanId && c.Number == number, cancel))
                    return MeetingsRefusals.NoSuchCommitment.About(number);

            var taken = meeting.TakeAttendance(bodyId, [.. people.Select(person => person with { Function = person.Function?.Clean() })], (body.Side, body.Name));
            if (!taken.Ok) return taken;
            change.Record(meetingId, meeting.PlanId, new { meeting.Number, name = body.Name, people }, bodyId);
            return Result.Done;
        }, cancel);
}
