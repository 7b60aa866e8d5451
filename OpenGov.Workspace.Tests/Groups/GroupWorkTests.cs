using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed class GroupWorkTests
{
    private static readonly DateOnly Past = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-7);

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_work_programme_says_what_when_and_who(Engine engine)
    {
        await using var scene = await GroupScene.OpenAsync(engine);
        var (member, group, plan) = (await scene.MemberAsync(), (await scene.SheetAsync()).Id, new PlanActivity(scene.Database.Store));

        Assert.True((await plan.RunAsync(scene.Official, group, new PlannedActivity("ورشة مع القطاعات", Past, Past.AddDays(2), Side.Administration, null))).Ok);
        Assert.True((await plan.RunAsync(scene.Secretariat, group, new PlannedActivity("دراسة", null, null, null, member))).Ok);
        Assert.Equal(GroupsRefusals.WhatMissing, (await plan.RunAsync(scene.Official, group, new PlannedActivity(" ", null, null, Side.Administration, null))).Refusal);
        Assert.Equal(GroupsRefusals.EndsBeforeItStarts, (await plan.RunAsync(scene.Official, group, new PlannedActivity("نشاط", Past, Past.AddDays(-1), Side.Administration, null))).Refusal);
        Assert.Equal(GroupsRefusals.ResponsibleMissing, (await plan.RunAsync(scene.Official, group, new PlannedActivity("نشاط", null, null, null, null))).Refusal);
        Assert.Equal(GroupsRefusals.ResponsibleMissing, (await plan.RunAsync(scene.Official, group, new PlannedActivity("نشاط", null, null, Side.Administration, member))).Refusal);
        Assert.Equal(GroupsRefusals.ResponsibleMissing, (await plan.RunAsync(scene.Official, group, new PlannedActivity("نشاط", null, null, null, Guid.NewGuid()))).Refusal);
        Assert.Equal(GroupsRefusals.NotYourGroup, (await plan.RunAsync(await scene.Database.ActorAsync(Role.Member, Side.Administration), group, new PlannedActivity("نشاط", null, null, Side.Administration, null))).Refusal);
        Assert.Equal(GroupsRefusals.NotOpen, (await plan.RunAsync(scene.Secretariat, (await scene.SheetAsync(2)).Id, new PlannedActivity("نشاط", null, null, Side.Administration, null))).Refusal);

        var activities = (await scene.SheetAsync(1, Actor.Public)).Activities;
        Assert.Equal(new Side?[] { Side.Administration, null }, activities.Select(a => a.Lead));
        Assert.Equal("جامعة محمد الخامس", activities[1].Member?.Institution?.Ar);
        Assert.Null(activities[1].Member?.Function);
        Assert.Equal([true, false], activities.Select(a => a.IsLate(Past.AddDays(7))));
    }

    [Fact]
    public async Task An_activity_is_corrected_by_who_saw_it_as_it_is_and_says_at_its_end_what_came_of_it()
    {
        await using var scene = await GroupScene.OpenAsync();
        var planned = new PlannedActivity("ورشة", Past, Past.AddDays(2), Side.Administration, null);
        var id = (await new PlanActivity(scene.Database.Store).RunAsync(scene.Official, (await scene.SheetAsync()).Id, planned)).Value;
        var (correct, move) = (new CorrectActivity(scene.Database.Store), new MoveActivity(scene.Database.Store));

        Assert.True((await correct.RunAsync(scene.Citizen, id, planned with { Lead = Side.CivilSociety }, 1)).Ok);
        Assert.Equal(GroupsRefusals.ChangedByAnother, (await correct.RunAsync(scene.Official, id, planned, 1)).Refusal);
        Assert.Equal(GroupsRefusals.OutcomeMissing, (await move.RunAsync(scene.Official, id, GroupActivityState.Done, " ", 2)).Refusal);
        Assert.True((await move.RunAsync(scene.Official, id, GroupActivityState.Done, "خلاصات منشورة", 2)).Ok);

        var activity = (await scene.SheetAsync()).Activities.Single();
        Assert.Equal((Side.CivilSociety, GroupActivityState.Done, "خلاصات منشورة"), (activity.Lead, activity.State, activity.Outcome));
        Assert.False(activity.IsLate(Past.AddDays(30)));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_meeting_says_who_came_and_is_public_once_both_co_leads_have_approved_it(Engine engine)
    {
        await using var scene = await GroupScene.OpenAsync(engine);
        var (member, group) = (await scene.MemberAsync(), (await scene.SheetAsync()).Id);
        var call = new MeetingCall(new LocalText("الاجتماع الأول"), Past, new TimeOnly(10, 0), MeetingForm.Hybrid, "الرباط", "https://meet.example.ma/1");
        var number = (await new CallGroupMeeting(scene.Database.Store).RunAsync(scene.Official, group, call, "برنامج العمل\n\nالدليل العملي")).Value;
        var (put, approve) = (new PutDownGroupMeeting(scene.Database.Store), new ApproveGroupMeeting(scene.Database.Store));
        var meeting = await MeetingAsync(scene, number);
        Assert.Equal((1, 2), (number, meeting.Agenda.Count));
        Assert.Equal(GroupsRefusals.NoSuchMeeting, (await ReadAsync(scene, Actor.Public, number)).Refusal);
        Assert.Equal(GroupsRefusals.NotHeldYet, (await approve.RunAsync(scene.Official, meeting.Id, meeting.Version)).Refusal);

        var minutes = new GroupMinutes(
            [scene.Official.AccountId!.Value, scene.Citizen.AccountId!.Value, member],
            [new AttendeeAtMeeting(Affiliation.CivilSociety, null, null, "ضيفة", "جمعية أريج")], "اتُّفق على البرنامج", "ورقة منهجية\n");
        Assert.Equal(GroupsRefusals.AttendanceMissing, (await put.RunAsync(scene.Citizen, meeting.Id, minutes with { Present = [], Guests = [] }, meeting.Version)).Refusal);
        Assert.True((await put.RunAsync(scene.Citizen, meeting.Id, minutes, meeting.Version)).Ok);
        Assert.Equal(GroupsRefusals.ChangedByAnother, (await put.RunAsync(scene.Official, meeting.Id, minutes, meeting.Version)).Refusal);
        Assert.Equal(GroupsRefusals.NoSuchMeeting, (await ReadAsync(scene, Actor.Public, number)).Refusal);

        meeting = await MeetingAsync(scene, number);
        Assert.Equal(GroupsRefusals.MeetingIsHeld, (await new CorrectGroupMeeting(scene.Database.Store).RunAsync(scene.Official, meeting.Id, call, "", meeting.Version)).Refusal);
        Assert.Equal(GroupsRefusals.ChangedByAnother, (await approve.RunAsync(scene.Official, meeting.Id, meeting.Version - 1)).Refusal);
        Assert.True((await approve.RunAsync(scene.Official, meeting.Id, meeting.Version)).Ok);
        Assert.True((await put.RunAsync(scene.Citizen, meeting.Id, minutes with { Conclusions = "اتُّفق" }, meeting.Version + 1)).Ok);
        Assert.Empty((await MeetingAsync(scene, number)).SignedBy);
        Assert.True((await approve.RunAsync(scene.Official, meeting.Id, meeting.Version + 2)).Ok);
        Assert.True((await approve.RunAsync(scene.Citizen, meeting.Id, meeting.Version + 2)).Ok);   // read before the other side had signed
        Assert.Equal(GroupsRefusals.MeetingIsApproved, (await put.RunAsync(scene.Citizen, meeting.Id, minutes, meeting.Version + 4)).Refusal);

        var seen = (await ReadAsync(scene, Actor.Public, number)).Value!;
        Assert.Equal([(Affiliation.Administration, 1), (Affiliation.CivilSociety, 2), (Affiliation.Academia, 1)], seen.Count.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)));
        Assert.Null(seen.Call.Link);
        Assert.Equal((0, 0), (seen.Present.Count, seen.People.Count));
        Assert.Equal(["ورقة منهجية"], seen.Outputs);
        Assert.Equal(["جامعة محمد الخامس", "جمعية أريج"], seen.Institutions);
    }

    [Fact]
    public async Task A_meeting_that_is_still_to_come_is_not_put_down()
    {
        await using var scene = await GroupScene.OpenAsync();
        var call = new MeetingCall(new LocalText("الاجتماع"), null, null, MeetingForm.Remote);
        var create = new CallGroupMeeting(scene.Database.Store);
        var put = new PutDownGroupMeeting(scene.Database.Store);
        var minutes = new GroupMinutes([scene.Official.AccountId!.Value], [], "", "");
        var group = (await scene.SheetAsync()).Id;
        Assert.Equal(MeetingsRefusals.LinkWrong, (await create.RunAsync(scene.Official, group, call with { Link = "javascript:1" }, "")).Refusal);

        await create.RunAsync(scene.Official, group, call, "");
        await create.RunAsync(scene.Official, group, call with { Date = Past.AddDays(30) }, "");

        Assert.Equal(GroupsRefusals.DayMissing, (await put.RunAsync(scene.Official, (await MeetingAsync(scene, 1)).Id, minutes, 1)).Refusal);
        Assert.Equal(GroupsRefusals.NotHeldYet, (await put.RunAsync(scene.Official, (await MeetingAsync(scene, 2)).Id, minutes, 1)).Refusal);
    }

    private static async Task<GroupMeetingDetails> MeetingAsync(GroupScene scene, int number) => (await ReadAsync(scene, scene.Secretariat, number)).Value!;

    private static Task<Result<GroupMeetingDetails>> ReadAsync(GroupScene scene, Actor reader, int number) =>
        new GroupMeetingSheet(scene.Database.Store).ReadAsync(reader, 3, 1, number);
}
