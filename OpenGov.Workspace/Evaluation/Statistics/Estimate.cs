namespace OpenGov.Workspace.Evaluation;

/// <summary>Why a measure of agreement has no value.</summary>
public enum Undefined { TooFew, NoVariation }

/// <summary>A measure of agreement with the interval in which it would fall for 95 of 100 sets of such proposals.</summary>
/// <param name="Value">Null where the measure is not defined; <paramref name="Why"/> then says why.</param>
/// <param name="Low">Null where there is no interval: no value, or more than one resample in twenty has no value.</param>
public sealed record Estimate(double? Value, double? Low, double? High, Undefined? Why)
{
    /// <summary>Values and percentile bootstrap intervals (Efron 1979), drawing whole proposals with replacement.</summary>
    /// <remarks>All measures are taken of the same resamples. Two pairs at least; the series of the seed gives, resample after resample, the place of each proposal drawn.</remarks>
    internal static Estimate[] Of((int Row, int Column)[] pairs, int points, ulong seed, int resamples, params Func<PairTable, double?>[] measures)
    {
        if (pairs.Length < 2) return [.. measures.Select(_ => new Estimate(null, null, null, Undefined.TooFew))];
        var table = new PairTable(points);
        foreach (var (row, column) in pairs) table.Add(row, column);
        var values = measures.Select(measure => measure(table)).ToArray();

        var found = measures.Select(_ => new List<double>(resamples)).ToArray();
        var numbers = new SeededNumbers(seed);
        for (var resample = 0; resample < resamples; resample++)
        {
            table.Clear();
            for (var i = 0; i < pairs.Length; i++)
            {
                var (row, column) = pairs[numbers.Below(pairs.Length)];
                table.Add(row, column);
            }

            for (var m = 0; m < measures.Length; m++)
                if (measures[m](table) is { } value) found[m].Add(value);
        }

        return [.. values.Select((value, m) => value is null ? new Estimate(null, null, null, Undefined.NoVariation) : Around(value.Value, found[m], resamples))];
    }

    private static Estimate Around(double value, List<double> found, int resamples)
    {
        if (found.Count == 0 || found.Count * 20L < resamples * 19L) return new(value, null, null, null);
        found.Sort();
        return new(value, At(25), At(975), null);

        double At(int thousandths) => found[(int)((found.Count * (long)thousandths + 999) / 1000) - 1];
    }
}
