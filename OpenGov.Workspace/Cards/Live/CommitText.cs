using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OpenGov.Workspace.Cards;

/// <summary>Writes the parts of a commit as the log keeps them.</summary>
internal static class CommitText
{
    [ThreadStatic]
    private static CanonicalJson? _json;

    public static string Steps(ImmutableArray<Step> steps)
    {
        var json = _json ??= new CanonicalJson(1_024);
        json.Clear();
        for (var i = 0; i < steps.Length; i++)
        {
            json.Raw(i == 0 ? "["u8 : ","u8);
            steps[i].Write(json);
        }

        json.Raw(steps.Length == 0 ? "[]"u8 : "]"u8);
        return Encoding.UTF8.GetString(json.Written);
    }

    public static string Numbers(IEnumerable<int> numbers) =>
        "[" + string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))) + "]";

    /// <summary>Groups by their places among the steps that were kept; null when there is none left.</summary>
    public static string? Groups(IReadOnlyList<IReadOnlyList<int>>? groups, ImmutableArray<int> kept)
    {
        if (groups is null) return null;
        var left = groups.Select(group => group.Select(index => kept.IndexOf(index)).Where(index => index >= 0).ToList()).Where(group => group.Count > 0).ToList();
        return left.Count == 0 ? null : "[" + string.Join(',', left.Select(Numbers)) + "]";
    }
}
