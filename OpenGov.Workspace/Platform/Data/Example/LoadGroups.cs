using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Groups;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Of plan 3's six proposed groups one is opened as a pilot, with its people, a guide both sides adopted, and its work.</summary>
/// <remarks>The minutes advise a pilot and name none: which one is open, and all its words, are made up.</remarks>
internal sealed class LoadGroups(Store store, PeopleOfExample people, BodyDirectory bodies)
{
    private readonly ExampleGroup _example = ExampleFiles.Group();
    private readonly DateOnly _today = Dates.DayOf(DateTime.UtcNow);

    private Actor Official => people[_example.Leads.Administration];
    private Actor Citizen => people[_example.Leads.CivilSociety];

    public async Task RunAsync(Guid plan, CancellationToken cancel)
    {
        await AdoptGuideAsync(plan, cancel);
        var group = await OpenAsync(plan, cancel);
        var members = await InviteAsync(group, cancel);
        await WorkAsync(group, members, cancel);
        foreach (var meeting in _example.Meetings) await MeetAsync(group, meeting, members, cancel);
    }

    /// <summary>Co-leads of the group write it; a member of the committee of each side adopts it.</summary>
    private async Task AdoptGuideAsync(Guid plan, CancellationToken cancel)
    {
        (await new BeginGuide(store).RunAsync(Actor.System, plan, cancel)).MustBeDone();
        var guide = (await new GuideSheet(store).ReadAsync(Actor.System, 3, cancel)).Value().GuideId!.Value;
        foreach (var (part, text) in _example.Guide.Parts) (await new WriteGuide(store).RunAsync(Citizen, guide, part, text, 0, cancel)).Value();
        var draft = (await new GuideSheet(store).ReadAsync(Actor.System, 3, cancel)).Value().DraftVersion;
        foreach (var deputy in new[] { _example.Leads.AdministrationDeputy, _example.Leads.CivilSocietyDeputy })
            (await new AdoptGuide(store).RunAsync(people[deputy], guide, draft, cancel)).MustBeDone();
    }

    private async Task<Guid> OpenAsync(Guid plan, CancellationToken cancel)
    {
        var (leads, themes) = (_example.Leads, (await new ThemesOf(store).ReadAsync(Actor.System, plan, cancel)).Value());
        var group = await SheetAsync(cancel);
        var description = new GroupDescription(group.Topic, _example.Purpose, [.. themes.Values], IsPilot: true);
        (await new DescribeGroup(store).RunAsync(Actor.System, group.Id, description, group.Version, cancel)).MustBeDone();
        foreach (var (side, lead, deputy) in new[] { (Side.Administration, leads.Administration, leads.AdministrationDeputy), (Side.CivilSociety, leads.CivilSociety, leads.CivilSocietyDeputy) })
        {
            group = await SheetAsync(cancel);
            (await new NameGroupLead(store).RunAsync(Actor.System, group.Id, side, people.ByKey[lead], people.ByKey[deputy], group.Version, cancel)).MustBeDone();
        }
        foreach (var lead in new[] { Official, Citizen })
            (await new OpenGroup(store).RunAsync(lead, group.Id, (await SheetAsync(cancel)).Version, cancel)).MustBeDone();
        return group.Id;
    }

    /// <returns>Memberships, in the example's order.</returns>
    private async Task<IReadOnlyList<Guid>> InviteAsync(Guid group, CancellationToken cancel)
    {
        foreach (var member in _example.Members)
        {
            var asked = new MembershipRequest(
                member.Affiliation, member.Function, member.Body is { } key ? bodies.ByKey(key) : null, member.Institution, "contact@example.ma", member.Reason);
            (await new AskToJoin(store).RunAsync(Actor.Public, group, asked, cancel)).Value();
            if (member.State is not MembershipState.Member) continue;
            var applied = (await SheetAsync(cancel)).In(MembershipState.Applied).Single();
            (await new AcceptMember(store).RunAsync(Official, applied.Id, applied.Version, cancel)).MustBeDone();
            (await new AcceptMember(store).RunAsync(Citizen, applied.Id, applied.Version + 1, cancel)).MustBeDone();
        }
        return [.. (await SheetAsync(cancel)).Members.Select(member => member.Id)];
    }

    private async Task WorkAsync(Guid group, IReadOnlyList<Guid> members, CancellationToken cancel)
    {
        foreach (var activity in _example.Activities)
        {
            var planned = new PlannedActivity(
                activity.What, _today.AddDays(activity.From), _today.AddDays(activity.Until), activity.Lead, activity.Member is { } place ? members[place] : null);
            var id = (await new PlanActivity(store).RunAsync(activity.Lead is Side.CivilSociety ? Citizen : Official, group, planned, cancel)).Value();
            if (activity.State is not GroupActivityState.Planned)
                (await new MoveActivity(store).RunAsync(Official, id, activity.State, activity.Outcome, 1, cancel)).MustBeDone();
        }
    }

    private async Task MeetAsync(Guid group, ExampleGroupMeeting meeting, IReadOnlyList<Guid> members, CancellationToken cancel)
    {
        var place = meeting.Form is MeetingForm.Remote ? null : "الرباط";
        var call = new MeetingCall(meeting.Title, _today.AddDays(meeting.Day), new TimeOnly(10, 0), meeting.Form, place);
        var number = (await new CallGroupMeeting(store).RunAsync(Official, group, call, string.Join('\n', meeting.Agenda), cancel)).Value();
        if (meeting.Conclusions is not { } conclusions) return;
        var called = (await new GroupMeetingSheet(store).ReadAsync(Actor.System, 3, _example.Number, number, cancel)).Value();
        var minutes = new GroupMinutes(
            [Official.AccountId!.Value, Citizen.AccountId!.Value, .. meeting.Present.Select(at => members[at])], [], conclusions, string.Join('\n', meeting.Outputs));
        (await new PutDownGroupMeeting(store).RunAsync(Citizen, called.Id, minutes, called.Version, cancel)).MustBeDone();
        (await new ApproveGroupMeeting(store).RunAsync(Official, called.Id, called.Version + 1, cancel)).MustBeDone();
        (await new ApproveGroupMeeting(store).RunAsync(Citizen, called.Id, called.Version + 2, cancel)).MustBeDone();
    }

    private async Task<GroupDetails> SheetAsync(CancellationToken cancel) => (await new GroupSheet(store).ReadAsync(Actor.System, 3, _example.Number, cancel)).Value();
}
