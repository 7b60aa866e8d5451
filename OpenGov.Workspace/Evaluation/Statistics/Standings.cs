namespace OpenGov.Workspace.Evaluation;

/// <summary>The order in which agreed points put the proposals: ties stay ties, and what failed a gate stands apart.</summary>
public sealed class Standings
{
    private readonly Dictionary<Guid, long?> _costs;

    /// <exception cref="ArgumentException">A proposal occurs twice, has points off the scale or not one for each criterion, or a cost below 0.</exception>
    public Standings(ScoringRule rule, IReadOnlyList<AgreedPoints> proposals)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(proposals);
        if (proposals.Any(p => p.Cost < 0)) throw new ArgumentException("A cost is below 0.", nameof(proposals));
        Rule = rule;
        _costs = proposals.ToDictionary(p => p.Id, p => p.Cost);   // throws when a proposal occurs twice

        var counted = proposals.Select(p => (Proposal: p, Total: rule.TotalOf(p.HalfPoints), Failed: rule.GatesFailedBy(p.HalfPoints)))
            .OrderByDescending(c => c.Total).ToList();   // stable: equals stay in the order given
        var ranked = counted.Where(c => c.Failed.Count == 0).ToList();
        var stopped = counted.Where(c => c.Failed.Count > 0).ToList();

        Places = Ranked([.. ranked.Select(c => (c.Proposal.Id, c.Total))]);
        Stopped = [.. Ranked([.. stopped.Select(c => (c.Proposal.Id, c.Total))]).Zip(stopped, (place, c) => new StoppedAtGate(place, c.Failed))];
        HalfPoints = [.. ranked.SelectMany(c => c.Proposal.HalfPoints)];
    }

    public ScoringRule Rule { get; }

    /// <summary>Those that passed every gate, best first; equals in the order in which they were given.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Those that failed a gate, best first, ranked among themselves. No line ever selects one of them.</summary>
    public IReadOnlyList<StoppedAtGate> Stopped { get; }

    /// <summary>Half points of <see cref="Places"/>, row after row.</summary>
    internal int[] HalfPoints { get; }

    public Selection Select(CutLine line) => new(this, line);

    internal ReadOnlySpan<int> PointsAt(int place) => HalfPoints.AsSpan(place * Rule.Weights.Length, Rule.Weights.Length);

    /// <summary>Costs of <see cref="Places"/>, <see cref="CutLine.Unknown"/> where not known.</summary>
    internal long[] Costs() => [.. Places.Select(place => _costs[place.Id] ?? CutLine.Unknown)];

    private Place[] Ranked(IReadOnlyList<(Guid Id, long Total)> sorted)
    {
        var places = new Place[sorted.Count];
        for (var (i, rank) = (0, 1); i < places.Length; i++)
        {
            var equalsBefore = i > 0 && sorted[i - 1].Total == sorted[i].Total;
            var equalsAfter = i + 1 < places.Length && sorted[i + 1].Total == sorted[i].Total;
            if (!equalsBefore) rank = i + 1;
            places[i] = new Place(sorted[i].Id, rank, equalsBefore || equalsAfter, sorted[i].Total, Rule.OnScale(sorted[i].Total));
        }

        return places;
    }
}

/// <summary>Where a proposal stands.</summary>
/// <param name="Rank">1 is best; equals share a rank and the next ranks are left out: 1, 2, 2, 4.</param>
/// <param name="Tied">Whether another proposal has the same total.</param>
/// <param name="Total">Σ weight × half points.</param>
/// <param name="Points">The same on the grid's scale, not rounded.</param>
public sealed record Place(Guid Id, int Rank, bool Tied, long Total, double Points);

/// <summary>A proposal that did not reach a gate: its place among the others of the kind, and the criteria it failed.</summary>
public sealed record StoppedAtGate(Place Place, IReadOnlyList<int> Criteria);
