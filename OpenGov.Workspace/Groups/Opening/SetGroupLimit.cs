using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>The committee decides how many groups may be open at once. Fewer than are open closes none.</summary>
public sealed class SetGroupLimit(Store store)
{
    public const int Highest = 30;

    public Task<Result> RunAsync(Actor actor, Guid planId, int mostOpen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return GroupsRefusals.NoSuchPlan;
            if (mostOpen is < 1 or > Highest) return GroupsRefusals.LimitOutOfRange.About(Highest);
            await change.Db.HoldPlanAsync(planId, cancel);

            var rules = await change.Db.GroupRules.FindAsync([planId], cancel);
            var before = rules?.MostOpen ?? GroupRules.AtFirst;
            if (rules is null) change.Db.GroupRules.Add(rules = new GroupRules(planId));
            rules.MostOpen = mostOpen;
            change.Record(planId, planId, new { limit = mostOpen, before });
            return Result.Done;
        }, cancel);
}
