using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

/// <summary>A meeting with all that belongs to it, and who is called to it.</summary>
internal static class WholeMeeting
{
    public static Task<CommitteeMeeting?> MeetingAsync(this WorkspaceDbContext db, Guid id, CancellationToken cancel) =>
        db.WholeMeetings().SingleOrDefaultAsync(m => m.Id == id, cancel);

    /// <summary>Who signs and who notes in the same moment wait for each other: nobody's signature stands under words they did not read.</summary>
    public static Task HoldMeetingAsync(this WorkspaceDbContext db, Guid id, CancellationToken cancel) =>
        db.CommitteeMeetings.Where(m => m.Id == id).ExecuteUpdateAsync(meeting => meeting.SetProperty(m => m.Number, m => m.Number), cancel);

    public static IQueryable<CommitteeMeeting> WholeMeetings(this WorkspaceDbContext db) => db.CommitteeMeetings
        .Include(m => m.Agenda).Include(m => m.Documents).Include(m => m.Absences).Include(m => m.Bodies).Include(m => m.Outputs)
        .AsSplitQuery();

    public static async Task<(CommitteeMeeting? Meeting, AgendaPoint? Point)> PointAsync(this WorkspaceDbContext db, Guid pointId, CancellationToken cancel)
    {
        var id = await db.CommitteeMeetings.Where(m => m.Agenda.Any(p => p.Id == pointId)).Select(m => m.Id).SingleOrDefaultAsync(cancel);
        await db.HoldMeetingAsync(id, cancel);
        var meeting = await db.MeetingAsync(id, cancel);
        return (meeting, meeting?.Agenda.Single(p => p.Id == pointId));
    }

    public static async Task<(CommitteeMeeting? Meeting, MeetingOutput? Output)> OutputAsync(this WorkspaceDbContext db, Guid outputId, CancellationToken cancel)
    {
        var meeting = await db.WholeMeetings().SingleOrDefaultAsync(m => m.Outputs.Any(o => o.Id == outputId), cancel);
        return (meeting, meeting?.Outputs.Single(o => o.Id == outputId));
    }

    /// <summary>The seats that are held on a day in the committee of a plan, in the order in which they were taken.</summary>
    /// <param name="day">Today when the day of the meeting is not fixed.</param>
    public static async Task<IReadOnlyList<HeldSeat>> SeatsAsync(this WorkspaceDbContext db, Guid planId, DateOnly day, CancellationToken cancel)
    {
        var term = await db.Plans.Where(p => p.Id == planId).Select(p => p.CommitteeTermId).SingleOrDefaultAsync(cancel)
            ?? (await db.CommitteeTerms.OrderByDescending(t => t.Id).ToListAsync(cancel))
                .Find(t => (t.From is null || t.From <= day) && (t.Until is null || day <= t.Until))?.Id;
        var seats = (await db.Seats.Where(s => s.TermId == term).Include(s => s.Representatives).ToListAsync(cancel))
            .Where(s => s.IsHeldOn(day)).OrderBy(s => s.Id).ToList();
        var names = await db.BodiesAsync(seats.Select(s => s.BodyId), cancel);
        return seats.ConvertAll(s => new HeldSeat(s.Id, s.BodyId, s.Side, names[s.BodyId], Speaking.On(s, day)));
    }

    /// <summary>The bodies for which the actor sits in the committee.</summary>
    public static IReadOnlyList<Guid> OwnBodies(this Rights rights) =>
        [.. rights.Grants.Where(grant => grant.Role is Role.Member).Select(grant => grant.BodyId).OfType<Guid>().Distinct()];

    /// <summary>The secretariat runs the process; what it is asked on a body's behalf it may do for any.</summary>
    public static bool RunsTheProcess(this Rights rights) => rights.Is(Role.Secretariat) || rights.Is(Role.Operator) || rights.Is(Role.System);
}

/// <summary>Typed texts of meetings, made safe to keep.</summary>
internal static class Typed
{
    public const int LongestPassage = 8_000, LongestLine = 2_000;

    /// <returns>Null when the Arabic is missing or a text arrived broken.</returns>
    public static Result<LocalText> Passage(LocalText typed, int longest = LongestPassage) =>
        typed.Clean() is not { } clean ? MeetingsRefusals.TextMissing
        : new[] { clean.Ar, clean.Fr, clean.En }.Any(text => text?.Length > longest) ? MeetingsRefusals.TooLong.About(longest)
        : clean;

    public static Result<IReadOnlyList<LocalText>> Passages(IReadOnlyList<LocalText> typed)
    {
        var clean = new List<LocalText>(typed.Count);
        foreach (var passage in typed.Select(text => Passage(text)))
        {
            if (passage.Value is not { } text) return passage.Refusal!;
            clean.Add(text);
        }
        return clean;
    }

    /// <returns>Null when nothing readable is left.</returns>
    public static string? Line(string? typed) =>
        typed is not null && SafeText.TryCleanLine(typed, out var clean) && clean.Length > 0 ? clean[..Math.Min(clean.Length, LongestLine)] : null;

    /// <summary>An address that becomes a link leads to the web and nowhere else.</summary>
    public static bool LeadsToTheWeb(string url) =>
        url.Length <= 2_000 && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", UserInfo: "" } && address.Host.Contains('.', StringComparison.Ordinal);
}
