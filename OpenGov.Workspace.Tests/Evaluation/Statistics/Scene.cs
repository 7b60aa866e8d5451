namespace OpenGov.Workspace.Evaluation;

/// <summary>Grids and proposals to count with.</summary>
internal static class Scene
{
    public static ScoringRule Rule(params int[] weights) => new([.. weights.Select(weight => new WeighedCriterion(weight))], 1, 5);

    /// <summary>Proposals known by their number, with whole points.</summary>
    public static Standings Standings(ScoringRule rule, params int[][] points) =>
        new(rule, [.. points.Select((row, i) => new AgreedPoints(Id(i + 1), [.. row.Select(point => 2 * point)]))]);

    public static Standings WithCosts(ScoringRule rule, params (int[] Points, long? Cost)[] proposals) =>
        new(rule, [.. proposals.Select((p, i) => new AgreedPoints(Id(i + 1), [.. p.Points.Select(point => 2 * point)], p.Cost))]);

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static int Number(Guid id) => BitConverter.ToInt32(id.ToByteArray());

    public static IEnumerable<int> Numbers(this IEnumerable<Place> places) => places.Select(place => Number(place.Id));

    /// <summary>A round drawn from a seed: points in halves, now and then a cost, small enough to meet ties often.</summary>
    public static Standings Drawn(ulong seed, int mostProposals = 12, int mostCriteria = 5)
    {
        var numbers = new SeededNumbers(seed);
        var rule = Rule([.. Enumerable.Range(0, 1 + numbers.Below(mostCriteria)).Select(_ => 1 + numbers.Below(12))]);
        var proposals = new List<AgreedPoints>();
        for (var i = 1 + numbers.Below(mostProposals); i > 0; i--)
        {
            int[] halves = [.. rule.Criteria.Select(_ => 2 + numbers.Below(9))];
            proposals.Add(new AgreedPoints(Id(i), halves, numbers.Below(5) == 0 ? null : numbers.Below(40)));
        }

        return new(rule, proposals);
    }

    public static CutLine DrawnLine(ulong seed)
    {
        var numbers = SeededNumbers.Part(seed, 1);
        return numbers.Below(3) switch
        {
            0 => CutLine.First(numbers.Below(10)),
            1 => CutLine.AtLeast(150 + numbers.Below(300)),
            _ => CutLine.Within(numbers.Below(120)),
        };
    }
}
