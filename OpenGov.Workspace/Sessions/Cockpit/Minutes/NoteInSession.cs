using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>A co-lead writes the minutes of an item while it runs; both write at once, and nothing that either typed is lost.</summary>
/// <remarks>Kept at every pause of typing: the record gets no line of each, but of two texts put together, and of the signatures.</remarks>
public sealed class NoteInSession(Store store)
{
    /// <param name="seen">The version of the text that it was written on.</param>
    public async Task<Result<NotesSaved>> RunAsync(Actor actor, Guid itemId, string typed, int seen, CancellationToken cancel = default)
    {
        var kept = await NoteAsync(actor, itemId, typed, seen, cancel);
        // Two at the very same moment: the second one looks again at what the first has written.
        return kept.Refusal == DataRefusals.ChangedMeanwhile ? await NoteAsync(actor, itemId, typed, seen, cancel) : kept;
    }

    private Task<Result<NotesSaved>> NoteAsync(Actor actor, Guid itemId, string typed, int seen, CancellationToken cancel) =>
        store.ChangeAsync<NotesSaved>(this, actor, async change =>
        {
            var found = await change.NoteAsync(itemId, typed, cancel);
            if (found.Value is not { } written) return found.Refusal!;
            var clashes = written.Note.Write(written.Text, seen, written.Led.Account, change.Now);
            change.LeaveUnrecorded(written.Note.SessionId);
            return new NotesSaved(written.Note.TextVersion, clashes);
        }, cancel);
}

/// <summary>Two texts in the minutes of an item are put together by somebody who has both before them.</summary>
public sealed class SettleSessionNotes(Store store)
{
    /// <param name="typed">What stays.</param>
    /// <param name="seen">The version of the text that was before the person beside the clashing one.</param>
    public Task<Result> RunAsync(Actor actor, Guid itemId, Guid clashId, string typed, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.NoteAsync(itemId, typed, cancel);
            if (found.Value is not { } written) return found.Refusal!;
            if (written.Note.Clashes.FirstOrDefault(c => c.Id == clashId) is not { } clash) return CockpitRefusals.NotesMovedOn;
            if (!written.Note.Settle(clash, written.Text, seen, written.Led.Account, change.Now)) return CockpitRefusals.NotesMovedOn;
            change.Record(written.Note.SessionId, written.Led.Session.PlanId, new { written.Item.Title });
            return Result.Done;
        }, cancel);
}

internal sealed record WrittenNote(LedSession Led, RunItem Item, SessionNote Note, string Text);

internal static class NoteTables
{
    public static async Task<Result<WrittenNote>> NoteAsync(this Change change, Guid itemId, string typed, CancellationToken cancel)
    {
        var sessionId = await change.Db.SessionRuns.Where(r => r.Items.Any(i => i.Id == itemId)).Select(r => (Guid?)r.SessionId).SingleOrDefaultAsync(cancel);
        if (sessionId is not { } id) return CockpitRefusals.NoSuchItem;
        var found = await change.MinutedAsync(id, cancel);
        if (found.Value is not { } led) return found.Refusal!;
        if (!SafeText.TryClean(typed, out var text)) return CockpitRefusals.TextMissing;
        if (text.Length > SessionNote.Longest) return CockpitRefusals.TextTooLong.About(SessionNote.Longest);

        var note = await change.Db.SessionNotes.SingleOrDefaultAsync(n => n.ItemId == itemId, cancel);
        if (note is null) change.Db.SessionNotes.Add(note = new SessionNote(id, itemId));
        return new WrittenNote(led, led.Run!.Items.Single(i => i.Id == itemId), note, text);
    }
}
