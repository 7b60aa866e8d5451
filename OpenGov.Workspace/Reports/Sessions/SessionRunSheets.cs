using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Reports;

/// <summary>How a session went: its programme with the minutes of each item, who spoke for how long, what was decided and taken on.</summary>
/// <param name="State">prepared, running or held.</param>
internal sealed record SessionRunSheets(
    string State, IReadOnlyList<RunItemSheet> Programme, SpeakingSheet Speaking, IReadOnlyList<DecisionSheet> Decisions, IReadOnlyList<TaskSheet> Actions)
{
    public static async Task<SessionRunSheets> ReadAsync(
        WorkspaceDbContext db, ConsultationSession session, Wording wording, DateTime now, CancellationToken cancel)
    {
        var clock = await db.ClockAsync(session, now, cancel);
        var floor = await db.FloorAsync(session.Id, now, cancel);
        var notes = await db.SessionNotes.AsNoTracking().Where(n => n.SessionId == session.Id).Select(n => new { n.ItemId, n.Text }).ToDictionaryAsync(n => n.ItemId, n => n.Text, cancel);
        var decisions = await db.SessionDecisions.AsNoTracking().Where(d => d.SessionId == session.Id).OrderBy(d => d.Order).Select(d => d.Text).ToListAsync(cancel);
        var actions = await db.SessionActions.AsNoTracking().Where(a => a.SessionId == session.Id).OrderBy(a => a.Order).ToListAsync(cancel);
        var owners = await db.BodiesAsync(actions.Select(a => a.OwnerBodyId), cancel);
        var spoken = floor.Spoken.Where(t => t.Spoken > TimeSpan.Zero).ToList();
        return new SessionRunSheets(
            clock.State switch { null => session.Attended is null ? "prepared" : "held", RunState.Ended => "held", _ => "running" },
            [.. clock.Items.OrderBy(i => i.Order).Select(i => new RunItemSheet(
                i.Order, wording.Of(i.Title), i.Minutes, i.ExtraMinutes, clock.State is null ? null : Minutes(i.Elapsed),
                i.ItemId is { } id && notes.TryGetValue(id, out var text) ? Paragraphs(text, wording) : []))],
            new SpeakingSheet(
                Minutes(floor.Time.Administration), Minutes(floor.Time.CivilSociety), Minutes(floor.Time.Others),
                [.. spoken.Select(t => new SpeechSheet(
                    wording.AsWritten(t.Speaker), wording.OfMaybe(t.Body), t.Side is { } side ? SessionReportReading.Key(side) : null, (int)Math.Round(t.Spoken.TotalSeconds)))]),
            [.. decisions.Select((text, i) => new DecisionSheet(i + 1, wording.AsWritten(text)))],
            [.. actions.Select((a, i) => new TaskSheet(
                i + 1, wording.AsWritten(a.Text),
                owners.Of(a.OwnerBodyId) is { } body ? wording.Of(body) : a.OwnerSide is { } side ? wording.Own($"minutes.side.{SessionReportReading.Key(side)}") : null, a.DueOn))]);
    }

    private static int Minutes(TimeSpan time) => (int)Math.Round(time.TotalMinutes);

    private static List<ReportText> Paragraphs(string text, Wording wording) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(wording.AsWritten)];
}
