using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>Topics of thematic groups are put forward; a proposed group is not adopted and does nothing yet.</summary>
public sealed class ProposeGroups(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, IReadOnlyList<LocalText> topics, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return GroupsRefusals.NoSuchPlan;
            if (topics.Count == 0 || topics.Any(t => t.Clean() is null)) return GroupsRefusals.TopicMissing;

            var order = await change.Db.ThematicGroups.Where(g => g.PlanId == planId).MaxAsync(g => (int?)g.Order, cancel) ?? 0;
            change.Db.ThematicGroups.AddRange(topics.Select((topic, i) => new ThematicGroup(planId, order + i + 1, topic.Clean()!)));
            change.Record(planId, planId, new { count = topics.Count, topics });
            return Result.Done;
        }, cancel);
}
