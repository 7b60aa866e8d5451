using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>Reading: a thematic group with its people, its work programme and its meetings.</summary>
/// <remarks>
/// The public sees members by what they come from, never by name, function or reason, and no meeting before both co-leads have approved
/// it. How to reach somebody is for the secretariat alone.
/// </remarks>
public sealed class GroupSheet(Store store)
{
    public Task<Result<GroupDetails>> ReadAsync(Actor actor, int planNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<GroupDetails>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title }).SingleOrDefaultAsync(cancel);
            var group = plan is null ? null : await db.ThematicGroups.AsNoTracking().SingleOrDefaultAsync(g => g.PlanId == plan.Id && g.Order == number, cancel);
            if (plan is null || group is null) return GroupsRefusals.NoSuchGroup;

            var shares = !rights.SeesOnlyPublished();
            var memberships = await db.GroupMemberships.AsNoTracking().Where(m => m.GroupId == group.Id).OrderBy(m => m.AskedAt).ThenBy(m => m.Id).ToListAsync(cancel);
            var signers = Sides.Both.SelectMany(side => new[] { group.Lead(side), group.Deputy(side), group.Opening.By(side), group.Closing.By(side) });
            var people = await PeopleOfGroups.FunctionsAsync(db, signers, cancel);
            var bodies = await db.BodiesAsync(memberships.Select(m => m.BodyId), cancel);
            var activities = await db.GroupActivities.AsNoTracking().Where(a => a.GroupId == group.Id).OrderBy(a => a.Order).ToListAsync(cancel);
            var meetings = await db.GroupMeetings.AsNoTracking().Where(m => m.GroupId == group.Id && (shares || m.State == GroupMeetingState.Approved))
                .OrderByDescending(m => m.Number).ToListAsync(cancel);
            var themes = await db.Themes.Where(t => t.PlanId == plan.Id).OrderBy(t => t.Number).Select(t => new ThemeOfGroup(t.Id, t.Number, t.Name)).ToListAsync(cancel);
            var own = rights.Actor.AccountId;

            return new GroupDetails(
                group.Id, plan.Id, planNumber, plan.Title, number, group.Topic, group.Purpose, group.IsPilot, group.State, group.OpenedAt, group.ClosedAt,
                group.ClosedBecause, group.Version)
            {
                Themes = themes.FindAll(t => group.ThemeIds.Contains(t.Id)),
                ThemesOfPlan = themes,
                Leads = [.. Sides.Both.Select(side => new LeadsOfSide(side, Person(group.Lead(side)), Person(group.Deputy(side))))],
                Opening = Signed(group.Opening),
                Closing = Signed(group.Closing),
                Members = [.. memberships.Where(m => shares ? !m.IsOver : m.State is MembershipState.Member).Select(View)],
                Over = memberships.Count(m => m.IsOver),
                Activities = activities.ConvertAll(a => new ActivityView(
                    a.Id, a.What, a.From, a.Until, a.ResponsibleLead,
                    a.ResponsibleId is { } id && memberships.Find(m => m.Id == id) is { } member ? View(member) : null, a.ResponsibleId, a.State, a.Outcome, a.Version)),
                Meetings = meetings.ConvertAll(m => new GroupMeetingRow(m.Number, m.Title, m.Date, m.Form, m.State, PeopleOfGroups.Count(m.Attendees))),
                Guide = await db.GroupGuides.Where(g => g.PlanId == plan.Id).SelectMany(g => g.Versions).MaxAsync(v => (int?)v.Number, cancel),
                MostOpen = await db.MostOpenAsync(plan.Id, cancel),
                OpenNow = await db.ThematicGroups.CountAsync(g => g.PlanId == plan.Id && g.State == GroupState.Open, cancel),
                LeadingSide = rights.LeadingSide(group),
                SigningSide = rights.SigningSide(group),
                Runs = rights.Runs(group),
                Facilitates = rights.Facilitates(),
                OwnMembership = own is null ? null : memberships.FindLast(m => m.AccountId == own && !m.IsOver)?.Id,
                Shares = shares,
            };

            PersonOfGroup? Person(Guid? account) => account is { } id ? people.GetValueOrDefault(id) : null;

            IReadOnlyList<SignatureView> Signed(Signatures signatures) => [.. Sides.Both.Where(signatures.Has).Select(side =>
                new SignatureView(side, shares ? Person(signatures.By(side))?.Function : null, signatures.At(side)!.Value))];

            MemberView View(GroupMembership m) => new(m.Id, m.Affiliation, m.State, shares ? m.Function : null, bodies.Of(m.BodyId) ?? Typed(m), m.AskedAt, m.JoinedAt, m.Version)
            {
                Reason = shares ? m.Reason : null,
                Contact = rights.Facilitates() ? m.Contact : null,
                For = [.. Sides.Both.Where(m.Acceptance.Has)],
                Against = [.. Sides.Both.Where(m.Refusal.Has)],
                RefusedBecause = shares ? m.RefusedBecause : null,
                IsOwn = own is not null && m.AccountId == own,
            };

            static LocalText? Typed(GroupMembership m) => m.Institution is { } institution ? new LocalText(institution) : null;
        }, cancel);
}
