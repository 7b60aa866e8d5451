using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>How often something was changed, and by whom last.</summary>
public sealed class RecordSummary(Store store)
{
    public Task<Result<RecordSummaryView>> ReadAsync(Actor actor, Guid thing, CancellationToken cancel = default) =>
        store.ReadAsync<RecordSummaryView>(this, actor, async (db, _) =>
        {
            var seqs = db.RecordSubjects.Where(s => s.SubjectId == thing).Select(s => s.Seq);
            var last = await seqs.MaxAsync(seq => (long?)seq, cancel);
            if (last is null) return new RecordSummaryView(0, null, null, null);

            var line = await db.Record.Where(e => e.Seq == last).Select(e => new { e.At, e.ActorId, e.ActorRole }).SingleAsync(cancel);
            var function = await db.Accounts.Where(a => a.Id == line.ActorId).Select(a => a.Function).SingleOrDefaultAsync(cancel);
            return new RecordSummaryView(await seqs.CountAsync(cancel), line.At, function, line.ActorRole);
        }, cancel);
}

/// <param name="Who">Null when whoever did it has no account; then <paramref name="Role"/> says in which capacity.</param>
public sealed record RecordSummaryView(int Entries, DateTime? At, LocalText? Who, string? Role);
