using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Workspace.Sessions;

/// <summary>How a poll came out.</summary>
/// <param name="Votes">By option, in their order.</param>
public sealed record CountedPoll(int Ballots, IReadOnlyList<int> Votes, string Hash);

/// <summary>How a ranking came out.</summary>
/// <param name="Standings">By problem, in the ballot's order.</param>
public sealed record CountedRanking(int Ballots, IReadOnlyList<Standing> Standings, string Hash);

/// <param name="Place">1 is first; those with the same score share a place, and the next place is left out.</param>
public sealed record Standing(int Score, int Place);

/// <summary>Counts ballots of polls and rankings. What it counts can be counted again from the same rows.</summary>
public static class BallotCount
{
    public static IReadOnlyList<int> Votes(int options, IEnumerable<(string Choices, int Times)> ballots)
    {
        var votes = new int[options];
        foreach (var (choices, times) in ballots)
            foreach (var choice in Numbers(choices)) votes[choice - 1] += times;
        return votes;
    }

    public static IReadOnlyList<Standing> Standings(RankingMethod method, int problems, IEnumerable<(string Choices, int Times)> ballots) =>
        InOrder(method is RankingMethod.Points ? Points(problems, ballots) : Copeland(Preferences(problems, ballots)));

    /// <summary>Row by column: how many find the row's problem weighs more than the column's.</summary>
    public static int[,] Preferences(int problems, IEnumerable<(string Choices, int Times)> ballots)
    {
        var preferred = new int[problems, problems];
        foreach (var (choices, times) in ballots)
            foreach (var (one, other) in Pairs(choices, '>')) preferred[one - 1, other - 1] += times;
        return preferred;
    }

    /// <summary>SHA-256 over the ballots, one a line, by the participant's id.</summary>
    public static string Hash(IEnumerable<(Guid Participant, string Choices)> ballots)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (participant, choices) in ballots.OrderBy(ballot => ballot.Participant.ToString("N"), StringComparer.Ordinal))
            hash.AppendData(Encoding.ASCII.GetBytes($"{participant:N} {choices}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static int[] Points(int problems, IEnumerable<(string Choices, int Times)> ballots)
    {
        var points = new int[problems];
        foreach (var (choices, times) in ballots)
            foreach (var (problem, given) in Pairs(choices, ':')) points[problem - 1] += given * times;
        return points;
    }

    /// <summary>Two for each other problem that more of those asked find lighter, one for each that as many find lighter as heavier.</summary>
    private static int[] Copeland(int[,] preferred)
    {
        var problems = preferred.GetLength(0);
        var score = new int[problems];
        for (var one = 0; one < problems; one++)
            for (var other = 0; other < problems; other++)
                if (one != other) score[one] += 1 + Math.Sign(preferred[one, other] - preferred[other, one]);
        return score;
    }

    private static Standing[] InOrder(int[] scores) => [.. scores.Select(score => new Standing(score, 1 + scores.Count(other => other > score)))];

    internal static IEnumerable<int> Numbers(string choices) => choices.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture));

    internal static IEnumerable<(int, int)> Pairs(string choices, char between)
    {
        if (choices.Length == 0) yield break;
        foreach (var pair in choices.Split(','))
        {
            var at = pair.IndexOf(between, StringComparison.Ordinal);
            yield return (int.Parse(pair.AsSpan(0, at), CultureInfo.InvariantCulture), int.Parse(pair.AsSpan(at + 1), CultureInfo.InvariantCulture));
        }
    }
}
