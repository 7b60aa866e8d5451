using System.Text.Json;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A grid as it was adopted, read from the very text that was hashed.</summary>
public sealed record FrozenGrid(Guid Id, int Number, LocalText Name, int Lowest, int Highest, int Tolerance, IReadOnlyList<FrozenCriterion> Criteria)
{
    public static FrozenGrid Read(string text)
    {
        var grid = JsonSerializer.Deserialize<FrozenGrid>(text, RankedRound.Json)!;
        return grid with { Criteria = [.. grid.Criteria.OrderBy(criterion => criterion.Order)] };
    }

    /// <summary>How points are counted under this grid.</summary>
    public ScoringRule Rule() => new([.. Criteria.Select(criterion => new WeighedCriterion(criterion.Weight, criterion.Gate))], Lowest, Highest);

    /// <summary>0 to 1.</summary>
    public double ShareOf(FrozenCriterion criterion) => (double)criterion.Weight / Criteria.Sum(c => c.Weight);
}

public sealed record FrozenCriterion(
    Guid Id, int Order, LocalText Name, LocalText Question, int Weight, int? Gate, IReadOnlyList<FrozenPoint> Scale);

public sealed record FrozenPoint(int Points, LocalText Meaning);
