using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>One thing that proposals are judged by.</summary>
public sealed class Criterion
{
    public const int HeaviestWeight = 100;

    private readonly List<ScalePoint> _scale = [];

    private Criterion() { }

    internal Criterion(Guid gridId, int order, NewCriterion criterion)
    {
        Id = Guid.CreateVersion7();
        (GridId, Order, Name, Question, Weight, Gate) = (gridId, order, criterion.Name, criterion.Question, criterion.Weight, criterion.Gate);
        _scale.AddRange(criterion.Meanings.Select(meaning => new ScalePoint(Id, meaning.Key, meaning.Value)));
    }

    public Guid Id { get; private set; }
    public Guid GridId { get; private set; }

    /// <summary>1, 2, 3 … on its grid.</summary>
    public int Order { get; private set; }
    public LocalText Name { get; private set; } = new("");

    /// <summary>What the co-lead asks of the proposal.</summary>
    public LocalText Question { get; private set; } = new("");

    /// <summary>1 to <see cref="HeaviestWeight"/>; what counts is its share in the sum of the grid.</summary>
    public int Weight { get; private set; }

    /// <summary>The agreed points below which a proposal does not pass, whatever its total; null when it is no gate.</summary>
    public int? Gate { get; private set; }

    /// <summary>What each point means.</summary>
    public IReadOnlyList<ScalePoint> Scale => _scale;

    /// <summary>What keeps its grid from being adopted; the Arabic is what both sides sign, translations may follow in a later grid.</summary>
    internal IEnumerable<Refusal> Gaps(int lowest, int highest)
    {
        if (Name.Ar.Length == 0) yield return EvaluationRefusals.CriterionUnnamed.About(Order);
        if (Question.Ar.Length == 0) yield return EvaluationRefusals.QuestionMissing.About(Name.Said);
        for (var points = lowest; points <= highest; points++)
            if (_scale.All(point => point.Points != points || point.Meaning.Ar.Length == 0)) yield return EvaluationRefusals.MeaningMissing.About(Name.Said, points);
        if (Gate is { } gate && (gate <= lowest || gate > highest)) yield return EvaluationRefusals.GateOutOfRange.About(Name.Said);
    }
}

/// <summary>What one point of a criterion's scale means.</summary>
public sealed class ScalePoint
{
    private ScalePoint() { }

    internal ScalePoint(Guid criterionId, int points, LocalText meaning) => (CriterionId, Points, Meaning) = (criterionId, points, meaning);

    public Guid CriterionId { get; private set; }
    public int Points { get; private set; }
    public LocalText Meaning { get; private set; } = new("");
}

/// <summary>A criterion as somebody writes it.</summary>
/// <param name="Meanings">By point of the scale.</param>
public sealed record NewCriterion(
    LocalText Name, LocalText Question, int Weight, int? Gate, IReadOnlyDictionary<int, LocalText> Meanings)
{
    public bool SaysTheSame(NewCriterion other) =>
        (Name, Question, Weight, Gate) == (other.Name, other.Question, other.Weight, other.Gate)
        && Meanings.Count == other.Meanings.Count
        && Meanings.All(meaning => other.Meanings.TryGetValue(meaning.Key, out var theirs) && theirs == meaning.Value);
}
