using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A criterion as co-leads see it, with its share in the whole grid.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Gate">The points below which a proposal does not pass; null when it is no gate.</param>
/// <param name="Points">Every point of the scale, lowest first; one whose meaning is not written yet has an empty one.</param>
public sealed record CriterionView(
    Guid Id, int Order, LocalText Name, LocalText Question, int Weight, double Share, int? Gate, IReadOnlyList<PointView> Points)
{
    public static IReadOnlyList<CriterionView> AllOf(EvaluationGrid grid) => AllOf(
        GridDraft.Of(grid), [.. grid.Criteria.OrderBy(c => c.Order).Select(c => c.Id)]);

    /// <param name="ids">Of the criteria, in the draft's order.</param>
    public static IReadOnlyList<CriterionView> AllOf(GridDraft draft, IReadOnlyList<Guid> ids)
    {
        var sum = Math.Max(1, draft.Criteria.Sum(c => c.Weight));
        return [.. draft.Criteria.Select((c, i) => new CriterionView(
            ids[i], i + 1, c.Name, c.Question, c.Weight, (double)c.Weight / sum, c.Gate,
            [.. Enumerable.Range(draft.Lowest, Math.Max(0, draft.Highest - draft.Lowest + 1))
                .Select(points => new PointView(points, c.Meanings.GetValueOrDefault(points) ?? new LocalText("")))]))];
    }
}

/// <summary>What one point means.</summary>
public sealed record PointView(int Points, LocalText Meaning);
