using OpenGov.Workspace.Evaluation;

namespace OpenGov.Bench;

/// <summary>The figures of a ranking, for as many proposals as a call for ideas brings. Nothing but counting: no database.</summary>
internal static class Evaluations
{
    private const int Proposals = 1_000;
    private static readonly ScoringRule Rule = new([.. new[] { 25, 20, 15, 10, 10, 10, 5, 5 }.Select(weight => new WeighedCriterion(weight))], 1, 5);

    public static async Task<IReadOnlyList<Measured>> MeasureAsync()
    {
        var numbers = new SeededNumbers(2026);
        var points = new int[Proposals][];
        for (var i = 0; i < Proposals; i++) points[i] = [.. Rule.Criteria.Select(_ => 2 + numbers.Below(9))];
        var proposals = points.Select(halves => new AgreedPoints(Guid.CreateVersion7(), halves)).ToList();
        var pairs = points.Select(halves => new PairedPoints((halves[0] + 1) / 2, halves[0] / 2)).ToList();
        var selection = Untied(new Standings(Rule, proposals), from: 60);

        var lines = new List<Measured>();
        foreach (var draw in Enum.GetValues<WeightDraw>())
            lines.Add(await OfAsync($"robustness, {RankAcceptability.UsualDraws:N0} draws, {draw}", 2_000, () => RankAcceptability.Of(selection, draw, seed: 1)));
        lines.Add(await OfAsync("standings and selection", null, () => new Standings(Rule, proposals).Select(selection.Line)));
        lines.Add(await OfAsync("smallest change of weights", null, () => SmallestChange.Of(selection)));
        lines.Add(await OfAsync("room of each weight", null, () => WeightRoom.Of(selection)));
        lines.Add(await OfAsync("agreement on one criterion, with intervals", null, () => Agreement.Of(Rule, pairs, tolerance: 1, seed: 1)));
        return lines;
    }

    private static async Task<Measured> OfAsync(string what, double? goal, Func<object?> work)
    {
        var taken = await Timing.OfAsync(() => Task.Run(work), times: 10, warm: 2);
        return new($"{Proposals:N0} proposals × {Rule.Criteria.Count} criteria: {what} (median)", taken.Median, "ms", goal, taken.Note);
    }

    /// <summary>A tie at the line would answer the question for the smallest change at once.</summary>
    private static Selection Untied(Standings standings, int from)
    {
        while (standings.Select(CutLine.First(from)).TiedAtLine.Count > 0) from++;
        return standings.Select(CutLine.First(from));
    }
}
