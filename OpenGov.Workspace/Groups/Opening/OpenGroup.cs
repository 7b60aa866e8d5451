using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>Somebody agrees for their side that a group begins; with the other side's signature it is open.</summary>
public sealed class OpenGroup(Store store)
{
    /// <param name="seen">The group's version, with topic, themes and co-leads as the person read them.</param>
    public Task<Result> RunAsync(Actor actor, Guid groupId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var planId = await change.Db.ThematicGroups.Where(g => g.Id == groupId).Select(g => g.PlanId).SingleOrDefaultAsync(cancel);
            await change.Db.HoldPlanAsync(planId, cancel);
            if (await change.Db.GroupAsync(groupId, cancel) is not { } group) return GroupsRefusals.NoSuchGroup;
            if (change.Rights.SigningSide(group) is not { } side || actor.AccountId is not { } account) return GroupsRefusals.NotOfASide;
            if (!group.Opening.StandFor(side, group.Version, seen)) return GroupsRefusals.ChangedByAnother;
            var most = await change.Db.MostOpenAsync(group.PlanId, cancel);
            if (group.State is GroupState.Proposed && await change.Db.ThematicGroups.CountAsync(g => g.PlanId == group.PlanId && g.State == GroupState.Open, cancel) >= most)
                return GroupsRefusals.LimitReached.About(most);
            var sitting = await change.Db.SittingOn(change.Today).Select(g => new { g.AccountId, g.Side }).ToListAsync(cancel);
            if (group.HasLeads && Sides.Both.Any(s => sitting.TrueForAll(g => g.Side != s || g.AccountId != group.Lead(s)))) return GroupsRefusals.NotOfThatSide;

            var signed = group.SignOpening(side, account, change.Now);
            if (!signed.Ok) return signed;
            change.Record(groupId, group.PlanId, new { group = group.Order, group.Topic, side, open = group.State is GroupState.Open });
            return Result.Done;
        }, cancel);
}

/// <summary>Somebody agrees for their side that a group ends; with the other side's signature it is closed.</summary>
public sealed class CloseGroup(Store store)
{
    public const int LongestReason = 2_000;

    /// <param name="typed">The reason; whoever signs second agrees to the one that is there.</param>
    /// <param name="seen">The group's version that the person had before them.</param>
    public Task<Result> RunAsync(Actor actor, Guid groupId, string typed, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.GroupAsync(groupId, cancel) is not { } group) return GroupsRefusals.NoSuchGroup;
            if (change.Rights.SigningSide(group) is not { } side || actor.AccountId is not { } account) return GroupsRefusals.NotOfASide;
            if (group.Version != seen) return GroupsRefusals.ChangedByAnother;
            var reason = GroupWords.Text(typed, LongestReason);
            if (!reason.Ok) return reason.Refusal!;
            if (!group.Closing.Any && reason.Value!.Length == 0) return GroupsRefusals.ReasonMissing;

            var signed = group.SignClosing(side, account, reason.Value!, change.Now);
            if (!signed.Ok) return signed;
            change.Record(groupId, group.PlanId, new { group = group.Order, group.Topic, side, reason = group.ClosedBecause, closed = group.State is GroupState.Closed });
            return Result.Done;
        }, cancel);
}

/// <summary>A side takes back its signature under a group's beginning or end, while the other one's is missing.</summary>
public sealed class TakeBackGroupSignature(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid groupId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.GroupAsync(groupId, cancel) is not { } group) return GroupsRefusals.NoSuchGroup;
            if (change.Rights.SigningSide(group) is not { } side) return GroupsRefusals.NotOfASide;
            var taken = group.TakeBack(side);
            if (!taken.Ok) return taken;
            change.Record(groupId, group.PlanId, new { group = group.Order, group.Topic, side });
            return Result.Done;
        }, cancel);
}
