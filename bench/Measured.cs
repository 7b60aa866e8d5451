using System.Diagnostics;
using System.Globalization;

namespace OpenGov.Bench;

/// <summary>One line of the table: what was measured, how much it was, and what it should be at most, or at least.</summary>
internal sealed record Measured(string What, double Figure, string Unit, double? Goal, string Note = "")
{
    /// <summary>The goal is the least it should be.</summary>
    public bool AtLeast { get; init; }

    public bool? IsMet => Goal is { } goal ? AtLeast ? Figure >= goal : Figure <= goal : null;

    public string[] Cells =>
    [
        What,
        $"{Figure.ToString("0.##", CultureInfo.InvariantCulture)} {Unit}",
        Goal is { } goal ? $"{goal.ToString("0.##", CultureInfo.InvariantCulture)} {Unit}" : "-",
        IsMet switch { true => "met", false => "MISSED", null => "" },
        Note,
    ];
}

/// <summary>Milliseconds of each of several runs, the shortest first, and the processor's for one of them.</summary>
/// <remarks>On a machine that others use too, the shortest run and the processor's time say more than the rest.</remarks>
internal sealed record Timing(double[] Sorted, double Processor)
{
    public double Best => Sorted[0];
    public double Median => Sorted[Sorted.Length / 2];

    /// <summary>The value that 95 of 100 do not exceed.</summary>
    public double P95 => Sorted[Math.Min(Sorted.Length - 1, (int)Math.Ceiling(Sorted.Length * .95) - 1)];

    public string Note => string.Create(CultureInfo.InvariantCulture, $"best {Best:0.0}, median {Median:0.0}, processor {Processor:0.0} ms");

    /// <param name="warm">Runs before, which only warm up.</param>
    public static async Task<Timing> OfAsync(Func<Task> work, int times = 20, int warm = 3)
    {
        for (var i = 0; i < warm; i++) await work();
        var used = Environment.CpuUsage.TotalTime;
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(taken);
        return new Timing(taken, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds / times);
    }
}
