using System.Globalization;
using System.Text.Json;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>The minutes of a meeting in the shape of the committee's own: who came, who did not, what was concluded, what came of it.</summary>
public sealed class MinutesReport(Store store, MeetingSheet sheet)
{
    public async Task<Result<Minutes>> ReadAsync(
        Actor actor, int planNumber, int meetingNumber, Language language, CancellationToken cancel = default)
    {
        if (!await store.MayAsync(actor, GetType(), cancel)) return AccessRefusals.NotAllowed;
        var read = await sheet.ReadAsync(actor, planNumber, meetingNumber, cancel);
        return read.Value is { } meeting ? Of(meeting, new Wording(language)) : read.Refusal!;
    }

    internal static Minutes Of(MeetingDetails meeting, Wording wording) => new(
        wording.Of(meeting.Call.Title),
        new ReportedPlan(meeting.PlanNumber, "", wording.Of(meeting.PlanTitle)),
        meeting.Number, meeting.Call.Date, meeting.Call.Time?.ToString("HH:mm", CultureInfo.InvariantCulture), Key(meeting.Call.Form),
        meeting.Call.Place is { } place ? wording.AsWritten(place) : null,
        meeting.State switch { MeetingState.Published => "published", MeetingState.Approved => "approved", _ => "draft" },
        Presence(meeting),
        [.. meeting.Bodies.Where(b => b.IsPresent).Select(b => new PresentBody(
            Key(b.Side), wording.Of(b.Name), b.HasSeat, b.IsSeatless,
            [.. b.People.Select(p => new PresentPerson(Key(p.Capacity), p.Commitment, wording.OfMaybe(p.Function)))]))],
        [.. meeting.Bodies.Where(b => meeting.HasBegun && !b.IsPresent).Select(b => new AbsentBody(
            Key(b.Side), wording.Of(b.Name), b.Absence is null ? "notRecorded" : b.Absence.Beforehand ? "beforehand" : "afterwards", b.Absence?.On))],
        [.. meeting.Agenda.Select(p => new MinutesPoint(
            p.Order, wording.Of(p.Title),
            [.. p.Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(wording.AsWritten)],
            [.. p.Conclusions.Select(wording.Of)]))],
        [.. meeting.Outputs.Select(o => new MinutesOutput(
            o.Order, wording.Of(o.Text), Owner(o.InMinutes, wording), o.InMinutes?.DueOn))],
        [.. meeting.Documents.Select(d => new ReportReference(wording.Of(d.Label), d.Url))],
        [.. meeting.SignedBy.Select(s => new MinutesSignature(Key(s.Side), wording.OfMaybe(s.By), Dates.DayOf(s.At)))]);

    private static MinutesPresence Presence(MeetingDetails meeting) => new(
        meeting.Presence.Present, meeting.Presence.Seats,
        [.. Sides.Both.Select(meeting.Presence.Of).Select(s => new MinutesSide(Key(s.Side), s.Seats, s.Present, s.Absent, s.Seatless, s.People))],
        meeting.Presence.IsEven, meeting.QuorumOfSide, meeting.Presence.IsQuorate(meeting.QuorumOfSide));

    private static ReportText? Owner(ActionView? action, Wording wording) => action switch
    {
        null => null,
        { Owner: { } body } => wording.Of(body),
        { OwnerSide: { } side } => wording.Own($"minutes.side.{Key(side)}"),
        _ => null,
    };

    private static string Key(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
