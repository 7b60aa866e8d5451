using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The meeting of 3 February 2026 as its minutes give it, approved by a member of each side.</summary>
/// <remarks>
/// The minutes give no output a due date, so that none is an action; nor do they say whether an absence was announced,
/// so that none is said to have been.
/// </remarks>
internal sealed class LoadMeeting(Store store, Words words, BodyDirectory bodies)
{
    private const string MinutesOf = "محضر ";

    private readonly Review _minutes = ExampleFiles.Review();

    public async Task RunAsync(Guid plan, CancellationToken cancel)
    {
        var call = new MeetingCall(words[_minutes.Meeting.Title[MinutesOf.Length..]], _minutes.Meeting.Date, null, _minutes.Meeting.Mode);
        var meeting = (await new ConveneMeeting(store).RunAsync(
            Actor.System, plan, call, [.. _minutes.Agenda.Select(point => words[point])], cancel)).Value();
        (await new HoldMeeting(store).RunAsync(Actor.System, meeting, cancel)).MustBeDone();

        foreach (var body in _minutes.Attendees.GroupBy(person => bodies.ByName(person.Body)))
            (await new TakeAttendance(store).RunAsync(Actor.System, meeting, body.Key, [.. body.Select(Present)], seenVersion: 1, cancel)).MustBeDone();

        var (points, _) = await SheetAsync(cancel);
        foreach (var (point, conclusions) in points.Zip(new[] { _minutes.ConclusionsOnReview, _minutes.ConclusionsOnGroups }))
            (await new ConcludePoint(store).RunAsync(Actor.System, point, [.. conclusions.Select(text => words[text])], [], cancel)).MustBeDone();
        (await new EnterOutputs(store).RunAsync(Actor.System, meeting, [.. _minutes.Outputs.Select(text => words[text])], cancel: cancel)).MustBeDone();

        var (_, version) = await SheetAsync(cancel);
        foreach (var member in (await new SignatoriesOf(store).ReadAsync(Actor.System, cancel)).Value())
            (await new SignMinutes(store).RunAsync(member, meeting, version, cancel)).MustBeDone();
        (await new PublishMinutes(store).RunAsync(Actor.System, meeting, cancel)).MustBeDone();
    }

    private PersonPresent Present(Attendee person) => new(
        person.Seat is { } seat ? Enum.Parse<Capacity>(seat, ignoreCase: true)
        : person.CommitmentRole is { } role ? Enum.Parse<Capacity>(role.Replace("_", "", StringComparison.Ordinal), ignoreCase: true)
        : Capacity.Accompanying,
        words.Maybe(person.Function), person.Commitment);

    private async Task<(IReadOnlyList<Guid> Points, int Version)> SheetAsync(CancellationToken cancel)
    {
        var sheet = (await new MeetingSheet(store).ReadAsync(Actor.System, 3, 1, cancel)).Value();
        return ([.. sheet.Agenda.Select(point => point.Id)], sheet.MinutesVersion);
    }
}

/// <summary>A member of each side, to sign for it.</summary>
internal sealed class SignatoriesOf(Store store)
{
    public Task<Result<IReadOnlyList<Actor>>> ReadAsync(Actor actor, CancellationToken cancel) =>
        store.ReadAsync<IReadOnlyList<Actor>>(this, actor, async (db, _) =>
        {
            var members = await db.Grants.Where(g => g.Role == Role.Member && g.Side != null).OrderBy(g => g.Id).ToListAsync(cancel);
            return members.DistinctBy(grant => grant.Side).Select(grant => Actor.Of(grant.AccountId)).ToList();
        }, cancel);
}
