using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>A plan gets another theme.</summary>
public sealed class AddTheme(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, Guid planId, NewTheme added, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            var plan = await change.Db.Plans.Include(p => p.Themes).SingleOrDefaultAsync(p => p.Id == planId, cancel);
            if (plan is null) return PlansRefusals.NoSuchPlan;
            if (plan.Themes.Any(t => t.Knows(added.Name.Ar))) return PlansRefusals.AliasKnown.About(added.Name.Ar);

            var adding = plan.Add(added);
            if (adding.Value is not { } theme) return adding.Refusal!;

            change.Record(theme.Id, planId, new { theme.Number, name = theme.Name });
            return theme.Id;
        }, cancel);
}
