using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>A side's co-lead of a group is named, with who stands in: people of that side and of no other.</summary>
public sealed class NameGroupLead(Store store)
{
    /// <param name="seen">The group's version that the person had before them.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid groupId, Side side, Guid lead, Guid? deputy, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.GroupAsync(groupId, cancel) is not { } group) return GroupsRefusals.NoSuchGroup;
            if (group.Version != seen) return GroupsRefusals.ChangedByAnother;
            var sitting = await change.Db.SittingOn(change.Today).Where(g => g.Side == side && (g.AccountId == lead || g.AccountId == deputy))
                .Select(g => g.AccountId).Distinct().ToListAsync(cancel);
            if (!sitting.Contains(lead) || (deputy is { } standIn && !sitting.Contains(standIn))) return GroupsRefusals.NotOfThatSide;

            var named = group.NameLead(side, lead, deputy);
            if (!named.Ok) return named;
            var functions = await change.Db.Accounts.Where(a => a.Id == lead || a.Id == deputy).ToDictionaryAsync(a => a.Id, a => a.Function, cancel);
            change.Record(groupId, group.PlanId, new
            {
                group = group.Order, group.Topic, side, lead = functions[lead], deputy = deputy is { } id ? functions[id] : null,
            });
            return Result.Done;
        }, cancel);
}
