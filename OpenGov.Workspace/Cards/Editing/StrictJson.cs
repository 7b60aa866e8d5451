using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenGov.Workspace.Cards;

/// <summary>Takes JSON from outside only when every text in it is whole: valid UTF-8, no half of a surrogate pair, no NUL.</summary>
/// <remarks>
/// The runtime's reader finds these only when a text is asked for, and then by throwing; PostgreSQL would refuse the NUL much later.
/// A name given twice is refused too: two readers could take different ones.
/// </remarks>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = EditLimits.JsonLevels, AllowDuplicateProperties = false };

    public static Tried<JsonDocument> Read(ReadOnlyMemory<byte> utf8, int mostBytes)
    {
        if (utf8.Length > mostBytes) return EditFault.TooLarge;
        if (!Utf8.IsValid(utf8.Span) || !EscapesAreWhole(utf8.Span)) return EditFault.UnsafeText;
        try
        {
            return JsonDocument.Parse(utf8, Options);
        }
        catch (JsonException)
        {
            return EditFault.NotJson;
        }
    }

    /// <summary>A whole number that a position can be.</summary>
    public static bool TryPosition(JsonElement json, out int position)
    {
        position = 0;
        return json.ValueKind is JsonValueKind.Number && json.TryGetInt32(out position) && position >= 0;
    }

    private static bool EscapesAreWhole(ReadOnlySpan<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0; at = json.IndexOf((byte)'\\'))
        {
            var unit = Unit(json[at..]);
            if (unit is 0 or (>= 0xDC00 and <= 0xDFFF)) return false;
            var taken = unit < 0 ? 2 : 6;
            if (unit is >= 0xD800 and <= 0xDBFF)
            {
                if (json.Length < at + 12 || Unit(json[(at + 6)..]) is not (>= 0xDC00 and <= 0xDFFF)) return false;
                taken = 12;
            }

            json = json[Math.Min(at + taken, json.Length)..];
        }

        return true;
    }

    // -1: another escape, or none.
    private static int Unit(ReadOnlySpan<byte> json) =>
        json is [(byte)'\\', (byte)'u', _, _, _, _, ..]
        && int.TryParse(json.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? unit
            : -1;
}
