using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

/// <summary>A figure that a document reports is entered, or corrected by somebody who has it before them.</summary>
public sealed partial class EnterFigure(Store store)
{
    /// <param name="seen">What the person had before them; null for a figure that is new.</param>
    public Task<Result> RunAsync(Actor actor, Guid planId, NewFigure? seen, NewFigure entered, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!SafeText.TryCleanLine(entered.Unit, out var unit) || !SafeText.TryCleanLine(entered.Source, out var source)
                || unit.Length == 0 || source.Length == 0 || entered.Key.Length == 0) return PlansRefusals.FigureNeedsUnitAndSource;
            if (!Dotted().IsMatch(entered.Key)) return PlansRefusals.FigureKeyWrong;
            if (entered.Value < 0) return PlansRefusals.FigureNegative;
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;

            var figure = await change.Db.ReportedFigures.SingleOrDefaultAsync(f => f.PlanId == planId && f.Key == entered.Key, cancel);
            if (seen is null && figure is not null) return PlansRefusals.FigureKnown.About(entered.Key);
            if (seen is not null && (figure is null || NewFigure.Of(figure) != seen)) return DataRefusals.ChangedMeanwhile;

            if (figure is null) change.Db.ReportedFigures.Add(figure = new ReportedFigure(planId, entered.Key, entered.Value, unit, source, entered.AtLeast));
            else figure.Correct(entered.Value, unit, source, entered.AtLeast);
            change.Record(figure.Id, planId, new { entered.Key, entered.Value, unit, source, entered.AtLeast, before = seen });
            return Result.Done;
        }, cancel);

    [GeneratedRegex(@"^[a-z][A-Za-z]*(\.[A-Za-z0-9]+)*$")]
    private static partial Regex Dotted();
}
