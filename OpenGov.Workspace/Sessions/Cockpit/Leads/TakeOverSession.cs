using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A deputy leads from here on in the place of the co-lead of their side, or the co-lead again. Nothing of the session is lost by it.</summary>
public sealed class TakeOverSession(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.LedAsync(sessionId, cancel);
            if (found.Value is not { } led) return found.Refusal!;
            var leading = await change.Db.LeadingAsync(sessionId, led.Side, cancel);
            if (leading == led.Account) return CockpitRefusals.LeadsAlready;

            var functions = await change.Db.FunctionsAsync([leading, led.Account], cancel);
            change.Db.LeadTakeOvers.Add(new LeadTakeOver(sessionId, led.Side, leading, led.Account, change.Now));
            change.Record(sessionId, led.Session.PlanId, new { led.Session.Number, led.Side, from = functions.Of(leading), to = functions.Of(led.Account) });
            return Result.Done;
        }, cancel);
}

/// <summary>Somebody who leads has opened the cockpit, has left it, or their line was cut: the other one sees it.</summary>
/// <remarks>Nothing of it is recorded; what is recorded is what people did.</remarks>
public sealed class SitAtCockpit(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, bool there, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (actor.AccountId is not { } account || !await SessionRights.LeadsAsync(change.Db, change.Rights, sessionId, cancel))
                return CockpitRefusals.NotTheLead;
            var seat = await change.Db.SeatsAtCockpits.FindAsync([sessionId, account], cancel);
            if (seat is null) change.Db.SeatsAtCockpits.Add(seat = new SeatAtCockpit(sessionId, account));
            if (seat.See(there, change.Now)) change.LeaveUnrecorded(sessionId);
            else change.LeaveUnrecorded();
            return Result.Done;
        }, cancel);
}

internal static class LeadTables
{
    /// <summary>Who leads for a side at this moment: whoever took over last and still may, else the co-lead.</summary>
    public static async Task<Guid?> LeadingAsync(this WorkspaceDbContext db, Guid sessionId, Side side, CancellationToken cancel)
    {
        var named = await db.SessionLeads.Where(l => l.SessionId == sessionId && l.Side == side).ToListAsync(cancel);
        var took = await db.LeadTakeOvers.Where(t => t.SessionId == sessionId && t.Side == side)
            .OrderByDescending(t => t.At).ThenByDescending(t => t.Id).Select(t => (Guid?)t.ToAccountId).FirstOrDefaultAsync(cancel);
        return named.Find(l => l.AccountId == took)?.AccountId ?? named.Find(l => !l.IsDeputy)?.AccountId;
    }
}
