using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>An activity is put into a group's work programme.</summary>
public sealed class PlanActivity(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, Guid groupId, PlannedActivity typed, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (await change.Db.GroupAsync(groupId, cancel) is not { } group) return GroupsRefusals.NoSuchGroup;
            if (change.Rights.WhyNot(group) is { } refusal) return refusal;
            var clean = await typed.CleanAsync(change.Db, groupId, cancel);
            if (clean.Value is not { } planned) return clean.Refusal!;

            var order = await change.Db.GroupActivities.Where(a => a.GroupId == groupId).MaxAsync(a => (int?)a.Order, cancel) ?? 0;
            var activity = new GroupActivity(groupId, order + 1, planned);
            change.Db.GroupActivities.Add(activity);
            change.Record(activity.Id, group.PlanId, new { group = group.Order, group.Topic, what = planned.What, planned.From, planned.Until }, groupId);
            return activity.Id;
        }, cancel);
}

/// <summary>An activity of the work programme is worded, dated or given to somebody otherwise.</summary>
public sealed class CorrectActivity(Store store)
{
    /// <param name="seen">The activity's version that the person had before them.</param>
    public Task<Result> RunAsync(Actor actor, Guid activityId, PlannedActivity typed, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (activity, group, refusal) = await change.ActivityAsync(activityId, seen, cancel);
            if (refusal is not null) return refusal;
            var clean = await typed.CleanAsync(change.Db, group!.Id, cancel);
            if (clean.Value is not { } planned) return clean.Refusal!;

            var before = activity!.AsPlanned();
            var corrected = activity.Correct(planned);
            if (!corrected.Ok) return corrected;
            change.Record(activityId, group.PlanId, new { group = group.Order, group.Topic, what = planned.What, planned.From, planned.Until, before }, group.Id);
            return Result.Done;
        }, cancel);
}

/// <summary>How far an activity of the work programme has come.</summary>
public sealed class MoveActivity(Store store)
{
    /// <param name="typed">What came of it, or why it was dropped.</param>
    /// <param name="seen">The activity's version that the person had before them.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid activityId, GroupActivityState state, string typed, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (activity, group, refusal) = await change.ActivityAsync(activityId, seen, cancel);
            if (refusal is not null) return refusal;
            var outcome = GroupWords.Text(typed, GroupActivity.LongestOutcome);
            if (!outcome.Ok) return outcome.Refusal!;
            var moved = activity!.Move(state, outcome.Value!);
            if (!moved.Ok) return moved;
            change.Record(activityId, group!.PlanId, new { group = group.Order, group.Topic, what = activity.What, state, outcome = outcome.Value }, group.Id);
            return Result.Done;
        }, cancel);
}

internal static class ActivityAtHand
{
    public static async Task<(GroupActivity? Activity, ThematicGroup? Group, Refusal? Refusal)> ActivityAsync(
        this Change change, Guid activityId, int seen, CancellationToken cancel)
    {
        if (await change.Db.GroupActivities.SingleOrDefaultAsync(a => a.Id == activityId, cancel) is not { } activity) return (null, null, GroupsRefusals.NoSuchActivity);
        var group = await change.Db.ThematicGroups.SingleAsync(g => g.Id == activity.GroupId, cancel);
        if (change.Rights.WhyNot(group) is { } refusal) return (null, null, refusal);
        return activity.Version == seen ? (activity, group, null) : (null, null, GroupsRefusals.ChangedByAnother);
    }

    public static async Task<Result<PlannedActivity>> CleanAsync(
        this PlannedActivity typed, WorkspaceDbContext db, Guid groupId, CancellationToken cancel)
    {
        var what = GroupWords.Line(typed.What, GroupActivity.LongestWhat);
        if (!what.Ok) return what.Refusal!;
        var planned = typed with { What = what.Value! };
        if (planned.Refusal is { } refusal) return refusal;
        if (planned.MemberId is { } member && !await db.GroupMemberships.AnyAsync(m => m.Id == member && m.GroupId == groupId && m.State == MembershipState.Member, cancel))
            return GroupsRefusals.ResponsibleMissing;
        return planned;
    }
}
