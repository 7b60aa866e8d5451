using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>The reported figures of one plan by key; the keys are listed in docs/figures.md.</summary>
public sealed class StatedFigures
{
    private readonly Dictionary<string, ReportedFigure> _figures;
    private readonly Wording _wording;

    private StatedFigures(Dictionary<string, ReportedFigure> figures, Wording wording) => (_figures, _wording) = (figures, wording);

    public static async Task<StatedFigures> ReadAsync(WorkspaceDbContext db, Guid planId, Wording wording, CancellationToken cancel) =>
        new(await db.ReportedFigures.AsNoTracking().Where(f => f.PlanId == planId).ToDictionaryAsync(f => f.Key, cancel), wording);

    /// <summary>Somebody entered the figure, if only to say that its source has lost it.</summary>
    public bool Has(string key) => _figures.ContainsKey(key);

    public long? Value(string key) => _figures.GetValueOrDefault(key)?.Value;

    /// <summary>The source has the figure but not its number.</summary>
    public bool IsLost(string key) => _figures.TryGetValue(key, out var figure) && figure.Value is null;

    /// <param name="unit">Ending of the labels unit.*.</param>
    public Figure Of(string key, string unit) => _figures.TryGetValue(key, out var figure)
        ? new(figure.Value, unit, _wording.AsWritten(figure.Source), figure.AtLeast ? "moreThan" : null)
        : new(null, unit, null);

    /// <summary>Null as soon as one of them is missing or lost.</summary>
    public long? Sum(IEnumerable<string> keys)
    {
        var values = keys.Select(Value).ToList();
        return values.Count == 0 ? null : values.Aggregate((long?)0, (sum, value) => sum + value);
    }
}
