using System.Globalization;
using System.Text.RegularExpressions;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Reads a number as people write it in three languages, and never guesses what a lone comma means.</summary>
/// <remarks>The reader's own language plays no part: the same cell is the same number for everybody.</remarks>
public static partial class NumberReader
{
    /// <returns>Null, or the code of the problem.</returns>
    public static string? Read(string text, out decimal number)
    {
        number = 0;
        if (text.Length > 60 || !SafeText.IsWellFormed(text)) return CellCodes.NumberUnknown;
        var plain = Folding.Digits(text.Normalize(System.Text.NormalizationForm.FormKC))
            .Replace('٫', ',').Replace('٬', ' ').Replace('−', '-').Replace('’', ' ').Replace('\'', ' ');
        plain = Steering().Replace(plain, "").Trim();

        if (Lone().IsMatch(plain)) return CellCodes.NumberAmbiguous;   // 1,234 is 1.234 in Paris and 1234 in London
        if (!Grouped().IsMatch(plain)) return CellCodes.NumberUnknown;

        var decimals = DecimalMark(plain);
        var digits = string.Concat(plain.Select((c, i) => i == decimals ? "." : c is ' ' or ',' or '.' ? "" : c.ToString()));
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            ? null : CellCodes.NumberUnknown;
    }

    /// <summary>Reads the whole number in "12", "١٢", "N° 12" or "P-012".</summary>
    public static string? ReadReference(string text, out int number)
    {
        number = 0;
        var runs = DigitRun().Matches(Folding.Digits(text));
        if (runs.Count > 1) return CellCodes.NumberAmbiguous;
        return runs.Count == 1 && int.TryParse(runs[0].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            ? null : CellCodes.NumberUnknown;
    }

    /// <summary>Place of the mark before the decimals; -1 when every mark groups thousands.</summary>
    private static int DecimalMark(string plain)
    {
        var last = plain.LastIndexOfAny([',', '.']);
        return last >= 0 && plain.Count(c => c == plain[last]) == 1 ? last : -1;
    }

    /// <summary>One mark, three digits behind it, one to three before, not led by zero: thousands or decimals.</summary>
    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}[.,]\d{3}$")]
    private static partial Regex Lone();

    /// <summary>Plain digits, or groups of three by one same mark; then decimals by another mark.</summary>
    [GeneratedRegex(@"^[+-]?(\d+([.,]\d+)?|\d{1,3}( \d{3})+([.,]\d+)?|\d{1,3}(,\d{3})+(\.\d+)?|\d{1,3}(\.\d{3})+(,\d+)?)$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex DigitRun();

    [GeneratedRegex(@"\p{Cf}")]
    private static partial Regex Steering();
}
