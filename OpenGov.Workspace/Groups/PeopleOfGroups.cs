using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>Who belongs to a group, by function and body.</summary>
internal static class PeopleOfGroups
{
    /// <summary>Accounts by function, with the body they were last granted a role for.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PersonOfGroup>> FunctionsAsync(
        WorkspaceDbContext db, IEnumerable<Guid?> accounts, CancellationToken cancel)
    {
        var ids = accounts.OfType<Guid>().Distinct().ToList();
        var functions = await db.Accounts.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Function }).ToListAsync(cancel);
        var seats = await db.Grants.Where(g => ids.Contains(g.AccountId) && g.BodyId != null).OrderBy(g => g.Id).Select(g => new { g.AccountId, g.BodyId }).ToListAsync(cancel);
        var bodies = await db.BodiesAsync(seats.Select(s => s.BodyId), cancel);
        return functions.ToDictionary(
            person => person.Id, person => new PersonOfGroup(person.Id, person.Function, bodies.Of(seats.FindLast(s => s.AccountId == person.Id)?.BodyId)));
    }

    /// <summary>Co-leads and deputies of both sides, then members, as they are put down at a meeting.</summary>
    public static async Task<IReadOnlyList<AttendeeAtMeeting>> PeopleOfGroupAsync(this WorkspaceDbContext db, ThematicGroup group, CancellationToken cancel)
    {
        var leads = Sides.Both.SelectMany(side => new[] { (Side: side, Account: group.Lead(side)), (Side: side, Account: group.Deputy(side)) })
            .Where(lead => lead.Account is not null).ToList();
        var people = await FunctionsAsync(db, leads.Select(lead => lead.Account), cancel);
        var members = await db.GroupMemberships.AsNoTracking()
            .Where(m => m.GroupId == group.Id && m.State == MembershipState.Member).OrderBy(m => m.JoinedAt).ThenBy(m => m.Id).ToListAsync(cancel);
        var bodies = await db.BodiesAsync(members.Select(m => m.BodyId), cancel);
        return
        [
            .. leads.Select(lead => (lead.Side, Person: people[lead.Account!.Value])).Select(lead => new AttendeeAtMeeting(
                lead.Side is Side.Administration ? Affiliation.Administration : Affiliation.CivilSociety, null, lead.Person.Id, lead.Person.Function.Ar, lead.Person.Body?.Ar)),
            .. members.Select(m => new AttendeeAtMeeting(m.Affiliation, m.Id, null, m.Function, bodies.Of(m.BodyId)?.Ar ?? m.Institution)),
        ];
    }

    public static IReadOnlyDictionary<Affiliation, int> Count(IEnumerable<GroupAttendee> attendees) =>
        attendees.GroupBy(a => a.Affiliation).ToDictionary(a => a.Key, a => a.Count());
}
