using System.Globalization;
using System.Text.RegularExpressions;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Numbers of proposals as somebody types them: 3, 7-9, 12, in any digits and with either comma.</summary>
internal static partial class ProposalNumbers
{
    /// <summary>As many as can be chosen at once in the register.</summary>
    public const int Most = 1_000;

    /// <returns>Null when it cannot be read, or names too many.</returns>
    public static IReadOnlyList<int>? Read(string typed)
    {
        var numbers = new List<int>();
        foreach (var part in Folding.Digits(typed).Split([',', '،', ';', '؛', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Span().Match(part) is not { Success: true } span) return null;
            if (!Whole(span.Groups[1].Value, out var first)) return null;
            var last = first;
            if (span.Groups[2].Success && !Whole(span.Groups[2].Value, out last)) return null;
            if (first < 1 || last < first || numbers.Count + (last - first) >= Most) return null;
            numbers.AddRange(Enumerable.Range(first, last - first + 1));
        }
        return [.. numbers.Distinct().Order()];
    }

    private static bool Whole(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^(\d+)(?:\s*[-–—]\s*(\d+))?$")]
    private static partial Regex Span();
}
