using System.Globalization;
using System.Text;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Lines of a calendar file, as RFC 5545 writes them: ended by CR LF, folded, with text escaped.</summary>
public static class CalendarText
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>Octets of a line, without its end; longer ones are folded.</summary>
    private const int LineLength = 75;

    public static string Of(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines) Fold(text, line);
        return text.ToString();
    }

    public static string Utc(DateTime moment) => moment.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\n").Replace("\n", "\\n", StringComparison.Ordinal);

    // A letter of several octets, or an escape, may stand at the fold: the line is cut between letters, never inside one.
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LineLength)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
