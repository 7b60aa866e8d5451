using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

/// <summary>What is being said on a point is noted while it is said; several people may note at once, and nothing that anybody typed is lost.</summary>
/// <remarks>Notes are kept at every pause of typing: the record gets no line of each, but of the conclusions, and of a signature that falls.</remarks>
public sealed class NoteDown(Store store)
{
    /// <param name="seen">The version of the notes that the text was written on.</param>
    public async Task<Result<NotesSaved>> RunAsync(Actor actor, Guid pointId, string typed, int seen, CancellationToken cancel = default)
    {
        var saved = await NoteAsync(actor, pointId, typed, seen, cancel);
        // Two at the very same moment: the second one looks again at what the first has written.
        return saved.Refusal == DataRefusals.ChangedMeanwhile ? await NoteAsync(actor, pointId, typed, seen, cancel) : saved;
    }

    private Task<Result<NotesSaved>> NoteAsync(Actor actor, Guid pointId, string typed, int seen, CancellationToken cancel) =>
        store.ChangeAsync<NotesSaved>(this, actor, async change =>
        {
            var (meeting, point) = await change.Db.PointAsync(pointId, cancel);
            if (meeting is null || point is null || actor.AccountId is not { } account) return MeetingsRefusals.NoSuchPoint;
            if (Notes.Refusal(meeting, typed, out var text) is { } refusal) return refusal;

            var clashes = point.Note(text, seen, account, change.Now);
            if (meeting.Signatures.Any && !clashes)
            {
                meeting.Change();
                change.Record(meeting.Id, meeting.PlanId, new { meeting.Number, point = point.Title });
            }
            else
            {
                change.LeaveUnrecorded(meeting.Id);
            }
            return new NotesSaved(point.NotesVersion, clashes);
        }, cancel);
}

/// <summary>Two texts on one point are put together by somebody who has both before them.</summary>
public sealed class SettleNotes(Store store)
{
    /// <param name="typed">What stays.</param>
    /// <param name="seen">The version of the notes that was before the person beside the clashing text.</param>
    public Task<Result> RunAsync(Actor actor, Guid pointId, Guid clashId, string typed, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (meeting, point) = await change.Db.PointAsync(pointId, cancel);
            if (meeting is null || point?.Clashes.FirstOrDefault(c => c.Id == clashId) is not { } clash || actor.AccountId is not { } account)
                return MeetingsRefusals.NoSuchPoint;
            if (Notes.Refusal(meeting, typed, out var text) is { } refusal) return refusal;

            var settled = point.Settle(clash, text, seen, account, change.Now);
            if (!settled.Ok) return settled;
            if (meeting.Signatures.Any) meeting.Change();
            change.Record(meeting.Id, meeting.PlanId, new { meeting.Number, point = point.Title });
            return Result.Done;
        }, cancel);
}

/// <param name="Version">Of the notes as they now are.</param>
/// <param name="Clashes">The text met another one and is kept beside it.</param>
public sealed record NotesSaved(int Version, bool Clashes);

internal static class Notes
{
    public static Refusal? Refusal(CommitteeMeeting meeting, string typed, out string text)
    {
        text = "";
        return meeting.State is MeetingState.Convened ? MeetingsRefusals.NotHeldYet
            : meeting.State is MeetingState.Published ? MeetingsRefusals.MinutesArePublished
            : !SafeText.TryClean(typed, out text) ? MeetingsRefusals.TextMissing
            : text.Length > AgendaPoint.LongestNotes ? MeetingsRefusals.NotesTooLong.About(AgendaPoint.LongestNotes)
            : null;
    }
}
