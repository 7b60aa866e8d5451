using System.Diagnostics;
using System.Globalization;

namespace OpenGov.Bench;

/// <summary>One line of the table: what was measured, how much it was, and what it should be at most.</summary>
internal sealed record Measured(string What, double Figure, string Unit, double? Goal, string Note = "")
{
    public bool? IsMet => Goal is { } goal ? Figure <= goal : null;

    public string[] Cells =>
    [
        What,
        $"{Figure.ToString("0.##", CultureInfo.InvariantCulture)} {Unit}",
        Goal is { } goal ? $"{goal.ToString("0.##", CultureInfo.InvariantCulture)} {Unit}" : "-",
        IsMet switch { true => "met", false => "MISSED", null => "" },
        Note,
    ];
}

internal static class Timing
{
    /// <summary>Milliseconds of each of several runs, after some that only warm up.</summary>
    public static async Task<double[]> OfAsync(Func<Task> work, int times = 20, int warm = 3)
    {
        for (var i = 0; i < warm; i++) await work();
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(taken);
        return taken;
    }

    public static double Median(this double[] sorted) => sorted[sorted.Length / 2];

    /// <summary>The value that 95 of 100 do not exceed.</summary>
    public static double P95(this double[] sorted) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(sorted.Length * .95) - 1)];
}
