using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>The session begins: its programme is taken as it stands, and the clock of the first item runs.</summary>
public sealed class StartSession(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.MinutedAsync(sessionId, cancel);
            if (found.Value is not { } led) return found.Refusal!;
            if (led.Run is not null) return CockpitRefusals.ClockMovedOn;
            var programme = await change.Db.ProgrammeAsync(led.Session, cancel);
            if (programme.Count == 0) return CockpitRefusals.NoProgramme;

            var run = new SessionRun(sessionId, programme, led.Account, change.Now);
            change.Db.SessionRuns.Add(run);
            change.Record(sessionId, led.Session.PlanId, new { led.Session.Number, item = run.Current.Title, minutes = run.Items.Sum(i => i.Minutes) });
            return Result.Done;
        }, cancel);
}

internal static class ProgrammeOfSession
{
    /// <summary>The session's own programme; the plan's unified one when it has none.</summary>
    public static async Task<IReadOnlyList<(LocalText Title, int Minutes)>> ProgrammeAsync(
        this WorkspaceDbContext db, ConsultationSession session, CancellationToken cancel)
    {
        var own = await db.PlannedSessions.Where(p => p.SessionId == session.Id).SelectMany(p => p.Items).AsNoTracking()
            .OrderBy(i => i.Order).Select(i => new { i.Text, i.Minutes }).ToListAsync(cancel);
        if (own.Count > 0) return own.ConvertAll(i => (i.Text, i.Minutes));
        var unified = await db.ProgrammeItems.AsNoTracking().Where(i => i.PlanId == session.PlanId)
            .OrderBy(i => i.Order).Select(i => new { i.Text, i.Minutes }).ToListAsync(cancel);
        return unified.ConvertAll(i => (i.Text, i.Minutes));
    }
}
