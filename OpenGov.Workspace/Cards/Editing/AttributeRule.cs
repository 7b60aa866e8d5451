using System.Collections.Frozen;
using System.Globalization;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>What one attribute of a node or mark may hold: a choice, a date, an id, a link, a number or a short text.</summary>
/// <remarks>
/// Values are <c>null</c>, <c>string</c> or <c>int</c>. The editor checks the same rules in <c>client/src/editing/schema.ts</c>;
/// whoever changes one changes both, and the differential test compares them.
/// </remarks>
public sealed record AttributeRule(string Name, string Kind)
{
    public bool HasDefault { get; init; }
    public object? Default { get; init; }

    /// <summary>No two siblings may hold the same value.</summary>
    public bool IsUnique { get; init; }

    public int Least { get; init; }
    public int Most { get; init; }
    public FrozenSet<string> Choices { get; init; } = [];

    /// <summary>Null is taken exactly where it is the default.</summary>
    public bool Takes(object? value) => value switch
    {
        null => HasDefault && Default is null,
        int number => Kind is "integer" && number >= Least && number <= Most,
        string text => text.Length <= EditLimits.AttributeLength && Kind switch
        {
            "choice" => Choices.Contains(text),
            "date" => IsDay(text),
            "uuid" => IsLowerCaseId(text),
            "link" => text.Length <= Most && LinkAddress.IsSafe(text),
            "text" => text.Length <= Most && SafeText.IsSafe(text) && SafeText.IsWellFormed(text),
            _ => false,
        },
        _ => false,
    };

    // Years 1900 to 2199: what a spreadsheet can hold, and no typing mistake such as 20226.
    private static bool IsDay(string text) =>
        text is ['1', '9', ..] or ['2', '0' or '1', ..]
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // One spelling for one id, or two equal ids would pass for different ones. Guid's own reader also takes "+" and "0x".
    private static bool IsLowerCaseId(string text)
    {
        if (text.Length != 36) return false;
        for (var i = 0; i < text.Length; i++)
            if (i is 8 or 13 or 18 or 23 ? text[i] is not '-' : text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f'))) return false;
        return true;
    }
}
