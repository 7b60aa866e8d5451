using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>Reading: the committee's meetings on a plan, the newest first, and the actions that are still to be done.</summary>
public sealed class MeetingList(Store store)
{
    public Task<Result<MeetingsOfPlan>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<MeetingsOfPlan>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber)
                .Select(p => new { p.Id, p.Number, p.Title, Published = p.CalendarPublishedAt != null }).SingleOrDefaultAsync(cancel);
            if (plan is null || (rights.SeesOnlyPublished() && !plan.Published)) return MeetingsRefusals.NoSuchPlan;

            var meetings = await db.CommitteeMeetings.AsNoTracking().Include(m => m.Bodies).Include(m => m.Outputs).AsSplitQuery()
                .Where(m => m.PlanId == plan.Id).OrderByDescending(m => m.Number).ToListAsync(cancel);
            if (rights.SeesOnlyPublished()) meetings.RemoveAll(m => m.State is not MeetingState.Published);
            var open = meetings.SelectMany(m => m.Outputs.Where(o => o.Action is { FinishedAt: null }).Select(o => (Meeting: m, Output: o)))
                .OrderBy(a => a.Output.Action!.DueOn).ThenBy(a => a.Output.Id).ToList();
            var actions = new ActionNames(db);
            await actions.KnowAsync(open.Select(a => a.Output), cancel);
            return new MeetingsOfPlan(
                plan.Id, plan.Number, plan.Title,
                await db.MeetingRules.Where(r => r.PlanId == plan.Id).Select(r => r.QuorumOfSide).SingleOrDefaultAsync(cancel),
                meetings.ConvertAll(m => new MeetingRow(m.Id, m.Number, m.Title, m.Date, m.Form, m.State, Presence.Of(m.Bodies))),
                open.ConvertAll(a => new RecalledAction(
                    a.Meeting.Number, a.Output.Id, a.Output.Text, actions.Of(a.Output.Action)!, rights.MayFollow(a.Output.Action))));
        }, cancel);
}

/// <summary>The meetings on a plan.</summary>
/// <param name="QuorumOfSide">For the meetings that are convened from now on.</param>
/// <param name="Open">Actions not done yet, the next due first.</param>
public sealed record MeetingsOfPlan(
    Guid PlanId, int Number, LocalText Title, int? QuorumOfSide, IReadOnlyList<MeetingRow> Meetings, IReadOnlyList<RecalledAction> Open);

public sealed record MeetingRow(Guid Id, int Number, LocalText Title, DateOnly? Date, MeetingForm Form, MeetingState State, Presence Presence);
