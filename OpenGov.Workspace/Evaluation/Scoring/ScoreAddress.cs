using System.Globalization;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Where a co-lead scores.</summary>
public static class ScoreAddress
{
    public static string Round(int plan, int round) => string.Create(CultureInfo.InvariantCulture, $"/plans/{plan}/evaluation/rounds/{round}");
    public static string List(int plan, int round) => $"{Round(plan, round)}/score";
    public static string Sheet(int plan, int round, int proposal) => string.Create(CultureInfo.InvariantCulture, $"{List(plan, round)}/{proposal}");
    public static string Meeting(int plan, int round) => $"{Round(plan, round)}/meeting";
}
