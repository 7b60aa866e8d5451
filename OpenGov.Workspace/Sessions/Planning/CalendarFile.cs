using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>A session as an entry of somebody's calendar, as RFC 5545 writes it.</summary>
public sealed record CalendarFile(Guid Id, int Sequence, DateTime Start, DateTime End, DateTime Written, string Language, string Summary)
{
    public string? Location { get; init; }
    public string? Description { get; init; }
    public string? Address { get; init; }
    public bool IsCancelled { get; init; }

    public override string ToString() => CalendarText.Of(Lines());

    private IEnumerable<string> Lines()
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//OpenGov.Workspace//Consultation sessions//EN";
        yield return "METHOD:PUBLISH";
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Id:D}";   // the same for as long as the session is: a later file replaces an earlier one
        yield return $"SEQUENCE:{Sequence}";
        yield return $"DTSTAMP:{CalendarText.Utc(Written)}";
        yield return $"DTSTART:{CalendarText.Utc(Start)}";
        yield return $"DTEND:{CalendarText.Utc(End)}";
        yield return $"SUMMARY;LANGUAGE={Language}:{CalendarText.Escaped(Summary)}";
        if (Location is not null) yield return $"LOCATION;LANGUAGE={Language}:{CalendarText.Escaped(Location)}";
        if (Description is not null) yield return $"DESCRIPTION;LANGUAGE={Language}:{CalendarText.Escaped(Description)}";
        if (Address is not null) yield return $"URL:{Address}";
        yield return IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED";
        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
    }
}
