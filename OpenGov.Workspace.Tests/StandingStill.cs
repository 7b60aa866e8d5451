using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Xunit.v3;

[assembly: OpenGov.Workspace.StandingStill]

namespace OpenGov.Workspace;

/// <summary>Ends a run in which for a long time no test has begun or ended, and names those that were running: otherwise nobody learns which one waits for ever.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class StandingStillAttribute : BeforeAfterTestAttribute
{
    /// <summary>Three times the longest test, a story in a browser, on two busy processors.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly ConcurrentDictionary<string, string> Running = new();
    private static readonly Timer Look = new(_ => EndIfStanding(), null, Longest, TimeSpan.FromSeconds(20));

    private static long last = Stopwatch.GetTimestamp();

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        Running[test.UniqueID] = test.TestDisplayName;
        Volatile.Write(ref last, Stopwatch.GetTimestamp());
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        Running.TryRemove(test.UniqueID, out _);
        Volatile.Write(ref last, Stopwatch.GetTimestamp());
    }

    private static void EndIfStanding()
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref last)) < Longest) return;
        Look.Dispose();
        Console.Error.WriteLine($"The run stands still: for {Longest.TotalMinutes} minutes no test began or ended. Running: {(Running.IsEmpty ? "none, what stands is between two tests" : string.Join(", ", Running.Values))}");
        Environment.Exit(3);
    }
}
