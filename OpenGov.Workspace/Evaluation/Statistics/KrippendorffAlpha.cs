namespace OpenGov.Workspace.Evaluation;

/// <summary>What is taken to be between two points of a scale.</summary>
public enum AlphaScale
{
    /// <summary>Nothing: equal or different.</summary>
    Nominal,

    /// <summary>The points given that lie between them: the scale has an order, its steps need not be equal.</summary>
    Ordinal,

    /// <summary>Equal steps.</summary>
    Interval,
}

/// <summary>Krippendorff's alpha: how far points given by several people are reproducible; points may be missing.</summary>
/// <remarks>Krippendorff, "Computing Krippendorff's alpha-reliability", 2011. 1 is full agreement, 0 is what chance gives, below 0 is worse.</remarks>
public static class KrippendorffAlpha
{
    /// <param name="units">For each thing judged the points given to it, null where one is missing; those with fewer than two points do not count.</param>
    /// <returns>Null where nothing is to be compared or all points are equal: alpha is then not defined.</returns>
    public static double? Of(IEnumerable<IReadOnlyList<int?>> units, AlphaScale scale)
    {
        ArgumentNullException.ThrowIfNull(units);
        var given = units.Select(unit => unit.OfType<int>().ToList()).Where(unit => unit.Count > 1).ToList();
        if (given.Count == 0) return null;
        var lowest = given.Min(unit => unit.Min());
        var points = given.Max(unit => unit.Max()) - lowest + 1;

        var coincidences = new double[points * points];
        foreach (var unit in given)
            for (var i = 0; i < unit.Count; i++)
            for (var j = 0; j < unit.Count; j++)
                if (i != j) coincidences[(unit[i] - lowest) * points + unit[j] - lowest] += 1.0 / (unit.Count - 1);

        return Of(coincidences, points, scale);
    }

    /// <param name="coincidences">How often each two points were given to the same thing, both ways round, row after row.</param>
    internal static double? Of(double[] coincidences, int points, AlphaScale scale)
    {
        var marginals = new double[points];
        for (var c = 0; c < points; c++)
        for (var k = 0; k < points; k++)
            marginals[c] += coincidences[c * points + k];
        var pairable = marginals.Sum();

        var (observed, expected) = (0.0, 0.0);
        for (var c = 0; c < points; c++)
        {
            var between = marginals[c] / 2;   // half of the first, all in between, half of the last
            for (var k = c + 1; k < points; k++)
            {
                between += marginals[k] / 2;
                var distance = scale switch { AlphaScale.Nominal => 1, AlphaScale.Ordinal => between * between, _ => (double)(k - c) * (k - c) };
                between += marginals[k] / 2;
                observed += coincidences[c * points + k] * distance;
                expected += marginals[c] * marginals[k] * distance;
            }
        }

        return expected == 0 ? null : 1 - (pairable - 1) * observed / expected;
    }
}
