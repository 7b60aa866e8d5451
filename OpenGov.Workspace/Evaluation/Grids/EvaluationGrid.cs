using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

public enum GridState { Draft, Adopted }

/// <summary>What proposals are scored by: criteria, their weights, and what every point of the scale means.</summary>
/// <remarks>
/// Adopted by both sides, then frozen: its text is hashed and never changes again. A change is a new grid with the next
/// number; scores given stay under the grid they were given by.
/// </remarks>
public sealed class EvaluationGrid
{
    public const int MostCriteria = 12, HighestPoint = 10;

    private readonly List<Criterion> _criteria = [];

    private EvaluationGrid() { }

    /// <param name="lowest">Lowest point of the scale, 0 or 1.</param>
    /// <param name="highest">Highest point, at most <see cref="HighestPoint"/>.</param>
    public EvaluationGrid(Guid planId, int number, LocalText name, int lowest, int highest, Guid? basedOnId = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lowest);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(highest, lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(highest, HighestPoint);
        Id = Guid.CreateVersion7();
        (PlanId, Number, Name, Lowest, Highest, BasedOnId, Tolerance, Version) = (planId, number, name, lowest, highest, basedOnId, 1, 1);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>1, 2, 3 … within its plan: the version of the grid.</summary>
    public int Number { get; private set; }
    public LocalText Name { get; private set; } = new("");
    public int Lowest { get; private set; }
    public int Highest { get; private set; }

    /// <summary>The largest difference, in points, that the two sides may have on a criterion without meeting about it.</summary>
    public int Tolerance { get; private set; }

    /// <summary>Whether a co-lead may see that the other has sealed, before both have; never what.</summary>
    public bool ShowsSeals { get; private set; }
    public GridState State { get; private set; }

    /// <summary>The grid it was made from, if any.</summary>
    public Guid? BasedOnId { get; private set; }
    public Signatures Signatures { get; private set; } = Signatures.None;

    /// <summary>SHA-256, in hexadecimal, of <see cref="Frozen"/>; null until adopted.</summary>
    public string? Hash { get; private set; }

    /// <summary>The whole grid as JSON, as it was adopted: the very text that was hashed.</summary>
    public string? Frozen { get; private set; }
    public int Version { get; private set; }

    /// <summary>In <see cref="Criterion.Order"/> once sorted; the database gives them in any.</summary>
    public IReadOnlyList<Criterion> Criteria => _criteria;

    public Result Describe(LocalText name, int lowest, int highest, int tolerance, bool showsSeals)
    {
        if (State is GridState.Adopted) return EvaluationRefusals.GridIsFrozen;
        if (lowest is < 0 or > 1 || highest <= lowest || highest > HighestPoint) return EvaluationRefusals.ScaleOutOfRange;
        if (tolerance < 0 || tolerance > highest - lowest) return EvaluationRefusals.ToleranceOutOfRange;
        (Name, Lowest, Highest, Tolerance, ShowsSeals) = (name, lowest, highest, tolerance, showsSeals);
        Change();
        return Result.Done;
    }

    /// <summary>The criteria, all of them anew, in this order.</summary>
    public Result SetCriteria(IReadOnlyList<NewCriterion> criteria)
    {
        if (State is GridState.Adopted) return EvaluationRefusals.GridIsFrozen;
        if (criteria.Count > MostCriteria) return EvaluationRefusals.TooManyCriteria.About(MostCriteria);
        foreach (var criterion in criteria)
            if (criterion.Weight is < 1 or > Criterion.HeaviestWeight) return EvaluationRefusals.WeightOutOfRange.About(criterion.Name.Said, Criterion.HeaviestWeight);

        _criteria.Clear();
        _criteria.AddRange(criteria.Select((criterion, i) => new Criterion(Id, i + 1, criterion)));
        Change();
        return Result.Done;
    }

    /// <summary>The whole grid as somebody wrote it, or nothing of it.</summary>
    public Result Write(GridDraft draft)
    {
        var described = Describe(draft.Name, draft.Lowest, draft.Highest, draft.Tolerance, draft.ShowsSeals);
        return described.Ok ? SetCriteria(draft.Criteria) : described;
    }

    /// <summary>A side adopts the grid as it stands; with the second signature it is frozen.</summary>
    public Result Sign(Side side, Guid account, DateTime at)
    {
        if (State is GridState.Adopted) return EvaluationRefusals.GridIsFrozen;
        if (Missing() is { } missing) return missing;
        if (Signatures.By(side.Other()) == account) return EvaluationRefusals.OtherSideConfirms;
        Signatures = Signatures.SignedBy(side, account, at);
        Version++;
        if (!Signatures.Complete) return Result.Done;
        Frozen = GridText.Of(this);
        Hash = Fingerprint.Of(Frozen);
        State = GridState.Adopted;
        return Result.Done;
    }

    /// <summary>Whoever signed takes it back; not once the other side has signed as well, for then it is adopted.</summary>
    public Result Withdraw(Side side, Guid account)
    {
        if (State is GridState.Adopted) return EvaluationRefusals.GridIsFrozen;
        if (Signatures.By(side) != account) return EvaluationRefusals.NotYourSignature;
        Signatures = Signatures.WithdrawnBy(side);
        Version++;
        return Result.Done;
    }

    /// <summary>The first thing that keeps the grid from being adopted.</summary>
    public Refusal? Missing() => Gaps().FirstOrDefault();

    /// <summary>Everything that keeps it from being adopted: no criterion, a text without its Arabic, a gate off the scale.</summary>
    public IEnumerable<Refusal> Gaps()
    {
        if (Name.Ar.Length == 0) yield return EvaluationRefusals.GridNotInArabic;
        if (_criteria.Count == 0) yield return EvaluationRefusals.NoCriteria;
        foreach (var gap in _criteria.OrderBy(criterion => criterion.Order).SelectMany(criterion => criterion.Gaps(Lowest, Highest))) yield return gap;
    }

    public int SumOfWeights => _criteria.Sum(criterion => criterion.Weight);
    public bool Covers(int points) => Lowest <= points && points <= Highest;

    /// <summary>Whoever signed has signed something else than what it is now.</summary>
    private void Change()
    {
        Signatures = Signatures.None;
        Version++;
    }
}
