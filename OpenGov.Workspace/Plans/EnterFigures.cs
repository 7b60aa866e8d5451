using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>Figures that a document reports are entered, or corrected when they had been entered before.</summary>
public sealed class EnterFigures(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, IReadOnlyList<NewFigure> figures, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;
            if (figures.Any(f => string.IsNullOrWhiteSpace(f.Key) || string.IsNullOrWhiteSpace(f.Unit) || string.IsNullOrWhiteSpace(f.Source)))
                return PlansRefusals.FigureNeedsUnitAndSource;
            if (figures.Any(f => f.Value < 0)) return PlansRefusals.FigureNegative;

            var known = await change.Db.ReportedFigures.Where(f => f.PlanId == planId).ToDictionaryAsync(f => f.Key, cancel);
            foreach (var f in figures)
            {
                if (known.TryGetValue(f.Key, out var before)) before.Correct(f.Value, f.Unit, f.Source, f.AtLeast);
                else change.Db.ReportedFigures.Add(known[f.Key] = new ReportedFigure(planId, f.Key, f.Value, f.Unit, f.Source, f.AtLeast));
            }

            change.Record(planId, planId, new { count = figures.Count, figures = figures.ToDictionary(f => f.Key, f => f.Value) });
            return Result.Done;
        }, cancel);
}

/// <summary>A figure as reported; see docs/figures.md for the keys.</summary>
/// <param name="Value">Null when the document has lost it.</param>
public sealed record NewFigure(string Key, long? Value, string Unit, string Source, bool AtLeast = false)
{
    public static NewFigure Of(ReportedFigure figure) => new(figure.Key, figure.Value, figure.Unit, figure.Source, figure.AtLeast);
}
