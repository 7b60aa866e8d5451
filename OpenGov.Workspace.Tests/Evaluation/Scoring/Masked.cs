using System.Text.RegularExpressions;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What differs between any two runs of the same story: clocks, ids, hashes, one-time tokens. Everything else stays byte for byte.</summary>
/// <remarks>An id or hash becomes its place in the order of first appearance, so that an exchange of two would still show.</remarks>
internal static partial class Masked
{
    public static string Of(string text)
    {
        var seen = new Dictionary<string, string>();
        text = text.Replace("&#x2B;", "+", StringComparison.Ordinal);
        text = OneTime().Replace(text, "~");
        text = Receipt().Replace(text, "~receipt~");   // the reader's own, random
        text = Clock().Replace(text, "~time~");
        return Identity().Replace(text, found => seen.TryGetValue(found.Value, out var known) ? known : seen[found.Value] = $"#{seen.Count + 1}");
    }

    [GeneratedRegex("""<!--/?Blazor[^>]*-->|CfDJ8[\w-]+|nonce="[^"]+"|localhost:\d+|127\.0\.0\.1:\d+|\b0HN\w+:\w+""")]
    private static partial Regex OneTime();

    [GeneratedRegex("""<section class="sheet-box receipt.*?</section>""", RegexOptions.Singleline)]
    private static partial Regex Receipt();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+Z|\b\d{18}\b|\b\d\d:\d\d(?::\d\d)?\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{16,64}\b|[A-Za-z0-9+/]{40,}={0,2}")]
    private static partial Regex Identity();
}
