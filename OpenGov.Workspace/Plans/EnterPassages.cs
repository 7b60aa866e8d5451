using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>Passages of a plan's documents that its synthesis report repeats are entered, in their order.</summary>
public sealed class EnterPassages(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, PassageKind kind, IReadOnlyList<NewPassage> passages, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;
            if (passages.Any(p => p.Text.Clean() is null)) return PlansRefusals.NameMissing;

            var order = await change.Db.PlanPassages.Where(p => p.PlanId == planId && p.Kind == kind).MaxAsync(p => (int?)p.Order, cancel) ?? 0;
            change.Db.PlanPassages.AddRange(passages.Select((p, i) =>
                new PlanPassage(planId, kind, order + i + 1, p.Text.Clean()!, p.Period?.Clean(), p.Url)));
            change.Record(planId, planId, new { kind, count = passages.Count });
            return Result.Done;
        }, cancel);
}

/// <summary>A passage with the period it speaks of and the address it points to, where it has them.</summary>
public sealed record NewPassage(LocalText Text, LocalText? Period = null, string? Url = null);
