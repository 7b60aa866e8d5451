using System.Globalization;
using System.Text;

namespace OpenGov.Workspace.Sessions;

/// <summary>A session as an entry of somebody's calendar, as RFC 5545 writes it.</summary>
public sealed record CalendarFile(Guid Id, int Sequence, DateTime Start, DateTime End, DateTime Written, string Language, string Summary)
{
    /// <summary>Octets of a line, without its end; longer ones are folded.</summary>
    private const int LineLength = 75;

    public string? Location { get; init; }
    public string? Description { get; init; }
    public string? Address { get; init; }
    public bool IsCancelled { get; init; }

    public const string MediaType = "text/calendar; charset=utf-8";

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in Lines()) Fold(text, line);
        return text.ToString();
    }

    private IEnumerable<string> Lines()
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//OpenGov.Workspace//Consultation sessions//EN";
        yield return "METHOD:PUBLISH";
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Id:D}";   // the same for as long as the session is: a later file replaces an earlier one
        yield return $"SEQUENCE:{Sequence}";
        yield return $"DTSTAMP:{Utc(Written)}";
        yield return $"DTSTART:{Utc(Start)}";
        yield return $"DTEND:{Utc(End)}";
        yield return $"SUMMARY;LANGUAGE={Language}:{Escaped(Summary)}";
        if (Location is not null) yield return $"LOCATION;LANGUAGE={Language}:{Escaped(Location)}";
        if (Description is not null) yield return $"DESCRIPTION;LANGUAGE={Language}:{Escaped(Description)}";
        if (Address is not null) yield return $"URL:{Address}";
        yield return IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED";
        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
    }

    private static string Utc(DateTime moment) => moment.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
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
