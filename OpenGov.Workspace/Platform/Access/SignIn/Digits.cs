using System.Globalization;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>A code as people type it: with spaces, or with the digits of an Arabic keyboard.</summary>
public static class Digits
{
    public static string Of(string? typed) => string.Concat((typed ?? "")
        .Where(char.IsDigit).Select(digit => CharUnicodeInfo.GetDecimalDigitValue(digit).ToString(CultureInfo.InvariantCulture)));
}
