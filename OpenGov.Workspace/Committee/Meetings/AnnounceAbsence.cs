using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>A body says that nobody comes for it: its member does, or the secretariat to which it was said.</summary>
public sealed class AnnounceAbsence(Store store)
{
    /// <param name="on">The day on which it was said; today when a member says it here.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid meetingId, Guid bodyId, string? reason = null, DateOnly? on = null, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.MeetingAsync(meetingId, cancel) is not { } meeting) return MeetingsRefusals.NoSuchMeeting;
            if (!change.Rights.RunsTheProcess() && !change.Rights.OwnBodies().Contains(bodyId)) return MeetingsRefusals.NotYourBody;
            // Later, only the secretariat: the minutes may have been signed by then.
            if (!change.Rights.RunsTheProcess() && meeting.State is not MeetingState.Convened) return MeetingsRefusals.AlreadyHeld;

            var today = change.Today;
            var seats = await change.Db.SeatsAsync(meeting.PlanId, meeting.Date ?? today, cancel);
            if (seats.FirstOrDefault(seat => seat.BodyId == bodyId) is not { } seat) return MeetingsRefusals.NoSuchBodyHere;

            var day = change.Rights.RunsTheProcess() ? on ?? today : today;
            var announced = meeting.Announce(bodyId, day, Typed.Line(reason));
            if (!announced.Ok) return announced;
            change.Record(meetingId, meeting.PlanId, new { meeting.Number, name = seat.Body, on = day }, bodyId);
            return Result.Done;
        }, cancel);
}
