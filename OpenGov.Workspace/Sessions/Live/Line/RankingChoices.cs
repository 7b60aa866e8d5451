using System.Globalization;

namespace OpenGov.Workspace.Sessions;

/// <summary>The choices of a ranking's ballot: what fits, and how it is written.</summary>
internal static class RankingChoices
{
    /// <param name="choices">A problem and its points; or the heavier problem and the lighter one.</param>
    public static bool Fit(RankingMethod method, IReadOnlyList<(int One, int Other)> choices, int problems, int points)
    {
        if (choices.Any(pair => pair.One < 1 || pair.One > problems)) return false;
        return method is RankingMethod.Points
            ? choices.All(pair => pair.Other is >= 1 && pair.Other <= points)
                && choices.Sum(pair => pair.Other) <= points && choices.Select(pair => pair.One).Distinct().Count() == choices.Count
            : choices.All(pair => pair.Other >= 1 && pair.Other <= problems && pair.Other != pair.One)
                && choices.Select(pair => (Math.Min(pair.One, pair.Other), Math.Max(pair.One, pair.Other))).Distinct().Count() == choices.Count;
    }

    /// <summary>Always in the same order, so that the same ballot is the same text.</summary>
    public static string Write(RankingMethod method, IReadOnlyList<(int One, int Other)> choices) => string.Join(',', choices.Order().Select(pair =>
        string.Create(CultureInfo.InvariantCulture, $"{pair.One}{(method is RankingMethod.Points ? ':' : '>')}{pair.Other}")));
}
