using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Live;

/// <summary>On PostgreSQL, hears what other processes have done and tells the pages open in this one.</summary>
/// <remarks>What counts is the record: it is read from the last line seen. Lines become visible in their order, for they are written under a lock.</remarks>
internal sealed class RecordListener(Database database, Changes changes, ILogger<RecordListener> log)
    : PostgresListener(database, PostgresDatabase.Channel, Timer, log)
{
    /// <summary>How late a change can be heard when its notification was lost.</summary>
    private static readonly TimeSpan Timer = TimeSpan.FromSeconds(5);

    private long? _seen;

    /// <summary>What no line of the record says is in the payload.</summary>
    protected override void Hear(string payload)
    {
        if (payload.Length > 0) changes.Announce(payload.Split(' ').Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>(), recorded: false);
    }

    internal override async Task LookAsync(PostgresDatabase postgres, CancellationToken cancel)
    {
        await using var db = postgres.Reader();
        var newest = await db.Record.MaxAsync(e => (long?)e.Seq, cancel) ?? 0;
        var seen = _seen ?? newest;   // pages opened later have read everything up to here
        if (newest > seen)
        {
            var subjects = await db.RecordSubjects.Where(s => s.Seq > seen && s.Seq <= newest).Select(s => s.SubjectId).Distinct().ToListAsync(cancel);
            var plans = await db.Record.Where(e => e.Seq > seen && e.Seq <= newest && e.PlanId != null).Select(e => e.PlanId!.Value).Distinct().ToListAsync(cancel);
            changes.Announce([.. subjects, .. plans]);
        }

        _seen = newest;
    }
}
