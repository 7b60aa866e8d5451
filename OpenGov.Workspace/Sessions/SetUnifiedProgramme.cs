using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>The unified programme that every session of a plan follows is set, in place of an earlier one.</summary>
public sealed class SetUnifiedProgramme(Store store)
{
    /// <param name="seen">The programme the person had before them, so that two people do not undo each other; null to set it whatever it was.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid planId, IReadOnlyList<NewProgrammeItem> items, IReadOnlyList<ProgrammeLine>? seen = null, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return SessionsRefusals.NoSuchPlan;
            if (items.Any(i => i.Minutes is < 1 or > 24 * 60 || i.Text.Clean() is null || i.Steps.Any(s => s.Clean() is null)))
                return SessionsRefusals.ItemIncomplete;

            var before = await change.Db.ProgrammeItems.Where(i => i.PlanId == planId).OrderBy(i => i.Order).ToListAsync(cancel);
            if (seen is not null && !before.Select(ProgrammeLine.Of).SequenceEqual(seen, ProgrammeLine.Alike)) return DataRefusals.ChangedMeanwhile;

            change.Db.ProgrammeItems.RemoveRange(before);
            change.Db.ProgrammeItems.AddRange(items.Select((item, i) =>
                new ProgrammeItem(planId, i + 1, item.Text.Clean()!, item.Minutes, item.Steps.Select(s => s.Clean()!))));
            change.Record(planId, planId, new
            {
                items = items.Count, minutes = items.Sum(i => i.Minutes), programme = items.Select(i => new { i.Text, i.Minutes }),
                before = before.Select(i => new { i.Text, i.Minutes }),
            });
            return Result.Done;
        }, cancel);
}

/// <summary>An item of a programme, with the steps it consists of.</summary>
public sealed record NewProgrammeItem(LocalText Text, int Minutes)
{
    public IReadOnlyList<LocalText> Steps { get; init; } = [];
}
