using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>The agenda gets another point, order or wording; a point with notes or conclusions cannot be struck out.</summary>
public sealed class ChangeAgenda(Store store)
{
    /// <param name="seen">The agenda the person had before them.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid meetingId, IReadOnlyList<AgendaLine> typed, IReadOnlyList<AgendaLine> seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.MeetingAsync(meetingId, cancel) is not { } meeting) return MeetingsRefusals.NoSuchMeeting;
            var before = meeting.Agenda.OrderBy(p => p.Order).Select(p => new AgendaLine(p.Title, p.Id)).ToList();
            if (!before.SequenceEqual(seen)) return MeetingsRefusals.ChangedByAnother;
            var titles = Typed.Passages([.. typed.Select(line => line.Title)]);
            if (titles.Value is not { } clean) return titles.Refusal!;

            var set = meeting.SetAgenda([.. typed.Zip(clean, (line, title) => line with { Title = title })]);
            if (!set.Ok) return set;
            change.Record(meetingId, meeting.PlanId, new { meeting.Number, points = clean, before = before.ConvertAll(line => line.Title) });
            return Result.Done;
        }, cancel);
}

/// <summary>Something to read for a meeting is added: a link with what it is.</summary>
public sealed class AddMeetingDocument(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, Guid meetingId, LocalText label, string url, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (await change.Db.MeetingAsync(meetingId, cancel) is not { } meeting) return MeetingsRefusals.NoSuchMeeting;
            if (label.Clean() is not { } name) return MeetingsRefusals.TextMissing;
            if (Typed.Line(url) is not { } link || !Typed.LeadsToTheWeb(link)) return MeetingsRefusals.LinkWrong;

            var added = meeting.AddDocument(name, link);
            if (added.Value is not { } document) return added.Refusal!;
            change.Record(meetingId, meeting.PlanId, new { meeting.Number, name, url = link });
            return document.Id;
        }, cancel);
}

/// <summary>A document is no longer one of a meeting's.</summary>
public sealed class WithdrawMeetingDocument(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid meetingId, Guid documentId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.MeetingAsync(meetingId, cancel) is not { } meeting) return MeetingsRefusals.NoSuchMeeting;
            var name = meeting.Documents.FirstOrDefault(d => d.Id == documentId)?.Label;
            var withdrawn = meeting.WithdrawDocument(documentId);
            if (!withdrawn.Ok) return withdrawn;
            change.Record(meetingId, meeting.PlanId, new { meeting.Number, name });
            return Result.Done;
        }, cancel);
}
