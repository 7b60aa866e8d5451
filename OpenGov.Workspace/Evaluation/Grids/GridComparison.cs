using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What one grid says otherwise than another, in the order in which it is read.</summary>
public static class GridComparison
{
    public static IReadOnlyList<GridChange> Of(GridDraft before, GridDraft after) => [.. Changes(before, after)];

    private static IEnumerable<GridChange> Changes(GridDraft before, GridDraft after)
    {
        if (before.Name != after.Name) yield return new GridChange("Name") { Before = before.Name, After = after.Name };
        if ((before.Lowest, before.Highest) != (after.Lowest, after.Highest))
            yield return new GridChange("Scale", before.Lowest, before.Highest, after.Lowest, after.Highest);
        if (before.Tolerance != after.Tolerance) yield return new GridChange("Tolerance", before.Tolerance, after.Tolerance);
        if (before.ShowsSeals != after.ShowsSeals) yield return new GridChange(after.ShowsSeals ? "SealsShown" : "SealsHidden");

        var pairs = Pairs(before.Criteria, after.Criteria);
        foreach (var gone in before.Criteria.Except(pairs.Select(pair => pair.Before), ReferenceEqualityComparer.Instance).Cast<NewCriterion>())
            yield return new GridChange("Removed", gone.Name.Said);
        foreach (var criterion in after.Criteria)
        {
            var pair = pairs.FirstOrDefault(pair => ReferenceEquals(pair.After, criterion));
            if (pair.Before is null) yield return new GridChange("Added", criterion.Name.Said);
            else foreach (var change in Within(pair.Before, criterion)) yield return change;
        }

        var kept = pairs.OrderBy(pair => IndexIn(after.Criteria, pair.After)).Select(pair => IndexIn(before.Criteria, pair.Before)).ToList();
        if (kept.Zip(kept.Skip(1)).Any(two => two.First > two.Second)) yield return new GridChange("Order");
    }

    private static IEnumerable<GridChange> Within(NewCriterion before, NewCriterion after)
    {
        var name = after.Name.Said;
        if (before.Name != after.Name) yield return new GridChange("Renamed", before.Name.Said) { Before = before.Name, After = after.Name };
        if (before.Weight != after.Weight) yield return new GridChange("Weight", name, before.Weight, after.Weight);
        if (before.Gate != after.Gate)
            yield return after.Gate is { } gate ? new GridChange("Gate", name, gate) : new GridChange("GateGone", name);
        if (before.Question != after.Question) yield return new GridChange("Question", name) { Before = before.Question, After = after.Question };
        foreach (var points in before.Meanings.Keys.Union(after.Meanings.Keys).Order())
        {
            var (was, now) = (before.Meanings.GetValueOrDefault(points), after.Meanings.GetValueOrDefault(points));
            if (was != now) yield return new GridChange("Meaning", name, points) { Before = was, After = now };
        }
    }

    // A criterion gets a new id whenever a draft is saved, so it is known by its name, else its question, else most of its meanings.
    private static List<(NewCriterion Before, NewCriterion After)> Pairs(IReadOnlyList<NewCriterion> before, IReadOnlyList<NewCriterion> after)
    {
        var (old, young) = (before.ToList(), after.ToList());
        var pairs = new List<(NewCriterion, NewCriterion)>();
        foreach (var alike in Likenesses)
            foreach (var criterion in young.ToList())
            {
                if (old.Find(other => alike(other, criterion)) is not { } found) continue;
                pairs.Add((found, criterion));
                old.Remove(found);
                young.Remove(criterion);
            }
        return pairs;
    }

    private static readonly Func<NewCriterion, NewCriterion, bool>[] Likenesses =
    [
        (one, other) => one.Name.Ar.Length > 0 && one.Name.Ar == other.Name.Ar,
        (one, other) => one.Question.Ar.Length > 0 && one.Question.Ar == other.Question.Ar,
        (one, other) => one.Meanings.Count(m => other.Meanings.GetValueOrDefault(m.Key) == m.Value) * 2 > one.Meanings.Count,
    ];

    private static int IndexIn(IReadOnlyList<NewCriterion> criteria, NewCriterion criterion) =>
        Enumerable.Range(0, criteria.Count).First(i => ReferenceEquals(criteria[i], criterion));
}

/// <summary>One difference, said by the text <c>Grid.Change.What</c>.</summary>
public sealed record GridChange(string What, params object[] About)
{
    public LocalText? Before { get; init; }
    public LocalText? After { get; init; }
}
