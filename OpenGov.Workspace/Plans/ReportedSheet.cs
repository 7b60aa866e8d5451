using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>Reading: the figures and passages of a plan's documents, which its synthesis report repeats.</summary>
public sealed class ReportedSheet(Store store)
{
    public Task<Result<ReportedMatter>> ReadAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ReadAsync<ReportedMatter>(this, actor, async (db, _) =>
        {
            var figures = await db.ReportedFigures.Where(f => f.PlanId == planId).OrderBy(f => f.Key).ToListAsync(cancel);
            var passages = await db.PlanPassages.Where(p => p.PlanId == planId).OrderBy(p => p.Order).ToListAsync(cancel);
            var keys = await db.ReportedFigures.Select(f => f.Key).Distinct().OrderBy(key => key).ToListAsync(cancel);
            var units = await db.ReportedFigures.Select(f => f.Unit).Distinct().OrderBy(unit => unit).ToListAsync(cancel);
            return new ReportedMatter(
                figures.ConvertAll(NewFigure.Of),
                [.. passages.OrderBy(p => p.Kind).ThenBy(p => p.Order).Select(p => new PassageLine(p.Id, p.Kind, NewPassage.Of(p)))],
                keys, units);
        }, cancel);
}

/// <summary>What a plan's documents report.</summary>
/// <param name="Keys">Of every plan, to choose from: a figure has the same key in each.</param>
/// <param name="Units">Of every plan, to choose from.</param>
public sealed record ReportedMatter(
    IReadOnlyList<NewFigure> Figures, IReadOnlyList<PassageLine> Passages, IReadOnlyList<string> Keys, IReadOnlyList<string> Units);

/// <summary>A passage, as it was entered.</summary>
public sealed record PassageLine(Guid Id, PassageKind Kind, NewPassage Passage);
