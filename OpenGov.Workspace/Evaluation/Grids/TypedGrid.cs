using Microsoft.AspNetCore.Components;
using OpenGov.Workspace.Committee;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A grid while somebody writes it.</summary>
public sealed class TypedGrid
{
    private (TypedCriterion Criterion, int Place)? _removed;

    public TypedName Name { get; init; } = new();
    public int Lowest { get; set; } = 1;
    public int Highest { get; set; } = 5;
    public int Tolerance { get; set; } = 1;
    public bool ShowsSeals { get; set; }
    public List<TypedCriterion> Criteria { get; } = [];

    /// <summary>The criterion that was taken out last and can be put back.</summary>
    public TypedCriterion? Removed => _removed?.Criterion;
    public IEnumerable<int> Points => Enumerable.Range(Lowest, Math.Max(0, Highest - Lowest + 1));
    public int SumOfWeights => Criteria.Sum(criterion => Math.Max(0, criterion.Weight ?? 0));

    /// <returns>0 to 1.</returns>
    public double ShareOf(TypedCriterion criterion) => (double)Math.Max(0, criterion.Weight ?? 0) / Math.Max(1, SumOfWeights);

    public static TypedGrid Of(GridDraft draft)
    {
        var typed = new TypedGrid
        {
            Name = TypedName.Of(draft.Name), Lowest = draft.Lowest, Highest = draft.Highest, Tolerance = draft.Tolerance, ShowsSeals = draft.ShowsSeals,
        };
        typed.Criteria.AddRange(draft.Criteria.Select(TypedCriterion.Of));
        return typed;
    }

    public GridDraft ToDraft() => new(Name.ToText(), Lowest, Highest, Tolerance, ShowsSeals, [.. Criteria.Select(criterion => criterion.ToNew(Points))]);

    public TypedCriterion Add()
    {
        var added = new TypedCriterion { IsNew = true };
        Criteria.Add(added);
        return added;
    }

    /// <returns>False when it is at the end already.</returns>
    public bool Move(TypedCriterion criterion, int by)
    {
        var place = Criteria.IndexOf(criterion);
        if (place + by < 0 || place + by >= Criteria.Count) return false;
        Criteria.RemoveAt(place);
        Criteria.Insert(place + by, criterion);
        return true;
    }

    public void Remove(TypedCriterion criterion)
    {
        _removed = (criterion, Criteria.IndexOf(criterion));
        Criteria.Remove(criterion);
    }

    public void PutBack()
    {
        if (_removed is not { } removed) return;
        Criteria.Insert(Math.Min(removed.Place, Criteria.Count), removed.Criterion);
        _removed = null;
    }
}

/// <summary>A criterion while somebody writes it. Meanings of points that the scale lost are kept, should it grow again.</summary>
public sealed class TypedCriterion
{
    private readonly Dictionary<int, TypedName> _meanings = [];

    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>Begins unfolded.</summary>
    public bool IsNew { get; init; }
    public TypedName Name { get; init; } = new();
    public TypedName Question { get; init; } = new();
    /// <summary>Null while the field is empty.</summary>
    public int? Weight { get; set; } = 10;
    public int? Gate { get; set; }

    // To keep the keyboard where it was when the criterion moves.
    public ElementReference Earlier { get; set; }
    public ElementReference Later { get; set; }

    public TypedName MeaningOf(int points)
    {
        if (!_meanings.TryGetValue(points, out var meaning)) _meanings[points] = meaning = new TypedName();
        return meaning;
    }

    public static TypedCriterion Of(NewCriterion criterion)
    {
        var typed = new TypedCriterion
        {
            Name = TypedName.Of(criterion.Name), Question = TypedName.Of(criterion.Question), Weight = criterion.Weight, Gate = criterion.Gate,
        };
        foreach (var (points, meaning) in criterion.Meanings) typed._meanings[points] = TypedName.Of(meaning);
        return typed;
    }

    public NewCriterion ToNew(IEnumerable<int> points) => new(
        Name.ToText(), Question.ToText(), Weight ?? 0, Gate, points.ToDictionary(p => p, p => MeaningOf(p).ToText()));
}
