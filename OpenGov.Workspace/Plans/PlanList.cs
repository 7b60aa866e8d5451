using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>Reading: the plans, newest first; the public sees those whose calendar has been published.</summary>
public sealed class PlanList(Store store)
{
    public Task<Result<IReadOnlyList<PlanRow>>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<PlanRow>>(this, actor, async (db, rights) =>
        {
            var onlyPublished = rights.SeesOnlyPublished();
            var plans = await db.Plans.Include(p => p.Stages)
                .Where(p => !onlyPublished || p.CalendarPublishedAt != null)
                .OrderByDescending(p => p.Number).ToListAsync(cancel);
            return plans.ConvertAll(p => new PlanRow(
                p.Id, p.Number, p.Title, p.Period, p.Work, p.CalendarPublishedAt,
                [.. p.Stages.OrderBy(s => s.Number).Select(StageSpan.Of)]));
        }, cancel);
}

/// <summary>A plan in a list.</summary>
public sealed record PlanRow(
    Guid Id, int Number, LocalText Title, string Period, PlanWork Work, DateTime? CalendarPublishedAt, IReadOnlyList<StageSpan> Stages)
{
    /// <summary>Its stages for another plan to start from: their names, not their dates.</summary>
    public IReadOnlyList<NewStage> StageNames() =>
        [.. Stages.Select(stage => new NewStage(stage.Number, stage.Name) { BeyondAdoptedList = stage.BeyondAdoptedList })];
}

/// <summary>A stage as a timeline shows it.</summary>
/// <param name="Version">Handed back when the dates are changed.</param>
public sealed record StageSpan(Guid Id, int Number, LocalText Name, DateOnly? From, DateOnly? Until, bool BeyondAdoptedList, int Version)
{
    public static StageSpan Of(Stage stage) =>
        new(stage.Id, stage.Number, stage.Name, stage.From, stage.Until, stage.BeyondAdoptedList, stage.Version);

    public bool IsOn(DateOnly day) => From <= day && day <= Until;

    /// <summary>Given by whole months, which is then all that is known of its days.</summary>
    public bool IsInMonths => From is { Day: 1 } && Until is { } end && end.AddDays(1).Day == 1;
}
