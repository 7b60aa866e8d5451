using System.Buffers;

namespace OpenGov.Workspace.Cards;

/// <summary>Which addresses a link in a card may have: pages on the web and mail, written plainly.</summary>
/// <remarks>
/// The scheme comes first, in small letters, and nothing invisible is anywhere: browsers drop tabs, line ends and leading
/// control characters, so "java\tscript:" would run. Characters that change the direction of the line would show another address.
/// </remarks>
public static class LinkAddress
{
    private static readonly SearchValues<char> Refused = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(c => (char)c), .. Enumerable.Range(0x7F, 0x22).Select(c => (char)c),
         .. "\"<>\\^`{|}\u061C\u200B\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\uFFFE\uFFFF"]);

    public static bool IsSafe(string address) =>
        HasMoreThan(address, "https://") || HasMoreThan(address, "http://") || HasMoreThan(address, "mailto:");

    private static bool HasMoreThan(string address, string scheme) =>
        address.Length > scheme.Length
        && address.StartsWith(scheme, StringComparison.Ordinal)
        && !address.AsSpan().ContainsAny(Refused)
        && Platform.Texts.SafeText.IsWellFormed(address);
}
