using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

/// <summary>Reading: a meeting, who came, what was said and concluded, and what earlier meetings still wait for.</summary>
/// <remarks>The public sees it once the minutes are published, without the way into the meeting and the reasons of absences.</remarks>
public sealed class MeetingSheet(Store store)
{
    public Task<Result<MeetingDetails>> ReadAsync(Actor actor, int planNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<MeetingDetails>(this, actor, (db, rights) => ReadAsync(db, rights, planNumber, number, cancel), cancel);

    /// <summary>The same inside a reading that needs more of the same moment.</summary>
    internal static async Task<Result<MeetingDetails>> ReadAsync(
        WorkspaceDbContext db, Rights rights, int planNumber, int number, CancellationToken cancel)
    {
        var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Number, p.Title }).SingleOrDefaultAsync(cancel);
        var meeting = plan is null ? null
            : await db.WholeMeetings().AsNoTracking().SingleOrDefaultAsync(m => m.PlanId == plan.Id && m.Number == number, cancel);
        if (plan is null || meeting is null || (rights.SeesOnlyPublished() && meeting.State is not MeetingState.Published)) return MeetingsRefusals.NoSuchMeeting;

        var day = meeting.Date ?? Dates.DayOf(DateTime.UtcNow);
        var seats = await db.SeatsAsync(plan.Id, day, cancel);
        var actions = new ActionNames(db);
        var earlier = await db.CommitteeMeetings.AsNoTracking().Include(m => m.Outputs)
            .Where(m => m.PlanId == plan.Id && m.Number < number).OrderBy(m => m.Number).ToListAsync(cancel);
        var recalled = earlier.Where(m => !rights.SeesOnlyPublished() || m.State is MeetingState.Published)
            .SelectMany(m => m.Outputs.Where(o => o.Action is not null).OrderBy(o => o.Order).Select(o => (Meeting: m, Output: o))).ToList();
        var writers = meeting.Agenda.SelectMany(p => p.Clashes.Select(c => c.AccountId).Append(p.NotesBy ?? default))
            .Concat(Sides.Both.Select(side => meeting.Signatures.By(side) ?? default));
        var functions = await db.FunctionsAsync(writers, cancel);
        await actions.KnowAsync(meeting.Outputs.Concat(recalled.Select(r => r.Output)), cancel);

        return new MeetingDetails(
            meeting.Id, plan.Id, plan.Number, plan.Title, meeting.Number,
            rights.SeesOnlyPublished() ? meeting.AsCalled() with { Link = null } : meeting.AsCalled(),
            meeting.State, meeting.QuorumOfSide, meeting.MinutesVersion, meeting.ApprovedAt, meeting.PublishedAt)
        {
            Presence = Presence.Of(meeting.Bodies),
            Bodies = [.. Bodies().Where(b => b.HasSeat || b.IsPresent)],
            Agenda = [.. meeting.Agenda.OrderBy(p => p.Order).Select(p => new PointView(
                p.Id, p.Order, p.Title, p.Notes, p.NotesVersion, Function(p.NotesBy), p.NotesAt, p.Conclusions,
                [.. p.Clashes.OrderBy(c => c.At).Select(c => new ClashView(c.Id, c.AccountId, Function(c.AccountId), c.Text, c.At))]))],
            Documents = [.. meeting.Documents.OrderBy(d => d.Order).Select(d => new DocumentView(d.Id, d.Label, d.Url))],
            Outputs = [.. meeting.Outputs.OrderBy(o => o.Order).Select(o => new OutputView(
                o.Id, o.Order, o.Text, o.PointId, actions.Of(o.Action), actions.Of(meeting.ApprovedAt is null ? o.Action : o.Approved), rights.MayFollow(o.Action)))],
            Recalled = [.. recalled.Select(r => new RecalledAction(
                r.Meeting.Number, r.Output.Id, r.Output.Text, actions.Of(r.Output.Action)!, rights.MayFollow(r.Output.Action)))],
            SignedBy = [.. Sides.Both.Where(meeting.Signatures.Has).Select(side => new SignatureView(
                side, Function(meeting.Signatures.By(side)), meeting.Signatures.At(side)!.Value))],
            OwnBodies = rights.OwnBodies(),
            OwnSide = rights.OwnSide(),
        };

        LocalText? Function(Guid? account) => account is { } id ? functions.GetValueOrDefault(id) : null;

        IEnumerable<BodyView> Bodies()
        {
            var speakers = seats.ToDictionary(seat => seat.BodyId, seat => seat.Speakers);
            var absences = meeting.Absences.ToDictionary(a => a.BodyId, a => new AbsenceView(a.On, a.Beforehand, rights.SeesOnlyPublished() ? null : a.Reason));
            return meeting.State is MeetingState.Convened
                ? seats.Select(seat => new BodyView(seat.BodyId, seat.Side, seat.Body, true, null, [], absences.GetValueOrDefault(seat.BodyId), seat.Speakers))
                : meeting.Bodies.OrderBy(b => b.Order).Select(b => new BodyView(
                    b.BodyId, b.Side, b.Name, b.HasSeat, b.Version, [.. b.People.OrderBy(p => p.Order).Select(p => p.AsPresent())],
                    absences.GetValueOrDefault(b.BodyId), speakers.GetValueOrDefault(b.BodyId) ?? []));
        }
    }
}
