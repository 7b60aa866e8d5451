using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>One line of the record with everything that is kept of it, and whether it is being asked to redact it.</summary>
public sealed class RecordEntryView(Store store)
{
    public Task<Result<RecordEntryShown>> ReadAsync(Actor actor, long entry, CancellationToken cancel = default) =>
        store.ReadAsync<RecordEntryShown>(this, actor, async (db, rights) =>
        {
            var line = await db.Record.FirstOrDefaultAsync(e => e.Seq == entry, cancel);
            if (line is null || !RecordList.Shows(rights, line)) return RecordRefusals.NotShown.About(entry);

            var id = RedactEntry.IdOf(entry);
            var asked = await db.Record.AnyAsync(e => e.Action == RedactEntry.Asking && e.SubjectId == id, cancel);
            var function = await db.Accounts.Where(a => a.Id == line.ActorId).Select(a => a.Function).SingleOrDefaultAsync(cancel);
            return new RecordEntryShown(line, function, asked);
        }, cancel);
}

/// <param name="RedactionAsked">Somebody has asked for its details to be taken out.</param>
public sealed record RecordEntryShown(RecordEntry Line, LocalText? Who, bool RedactionAsked);
