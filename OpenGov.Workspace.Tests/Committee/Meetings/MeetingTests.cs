using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed class MeetingTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Meetings_of_a_plan_are_numbered_as_they_are_convened(Engine engine)
    {
        await using var scene = await MeetingScene.CalledAsync(engine);
        var call = new MeetingCall(new LocalText("الاجتماع الثاني"), null, null, MeetingForm.Hybrid, "الرباط", "https://meet.example.ma/2");

        Assert.True((await new ConveneMeeting(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan, call, [])).Ok);

        var list = (await new MeetingList(scene.Database.Store).ReadAsync(scene.Secretariat, 3)).Value!;
        Assert.Equal([2, 1], list.Meetings.Select(m => m.Number));
        Assert.Null(list.Meetings[0].Date);
        var first = await scene.SheetAsync();
        Assert.Equal(["منهجية المراجعة", "المجموعات الموضوعاتية"], first.Agenda.Select(p => p.Title.Ar));
        Assert.Equal(scene.Bodies, first.Bodies.Select(b => b.BodyId));
    }

    [Fact]
    public async Task A_call_without_a_title_or_with_a_link_that_leads_elsewhere_is_refused()
    {
        await using var scene = await MeetingScene.CalledAsync();
        var convene = new ConveneMeeting(scene.Database.Store);
        var call = new MeetingCall(new LocalText("اجتماع"), null, null, MeetingForm.Remote);

        Assert.Equal(MeetingsRefusals.TitleMissing, (await convene.RunAsync(scene.Secretariat, scene.Plan, call with { Title = new LocalText(" ") }, [])).Refusal);
        Assert.Equal(MeetingsRefusals.LinkWrong, (await convene.RunAsync(scene.Secretariat, scene.Plan, call with { Link = "javascript:alert(1)" }, [])).Refusal);
        Assert.Equal(MeetingsRefusals.TextMissing, (await convene.RunAsync(scene.Secretariat, scene.Plan, call, [new LocalText("")])).Refusal);
        Assert.Equal(MeetingsRefusals.NoSuchPlan, (await convene.RunAsync(scene.Secretariat, Guid.NewGuid(), call, [])).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await convene.RunAsync(await scene.MemberAsync(0), scene.Plan, call, [])).Refusal);
    }

    [Fact]
    public async Task A_call_is_corrected_by_who_saw_it_as_it_is_and_its_day_stays_once_the_meeting_has_begun()
    {
        await using var scene = await MeetingScene.CalledAsync();
        var correct = new CorrectMeeting(scene.Database.Store);
        var seen = (await scene.SheetAsync()).Call;

        Assert.True((await correct.RunAsync(scene.Secretariat, scene.Meeting, seen with { Form = MeetingForm.Hybrid }, seen)).Ok);
        Assert.Equal(MeetingsRefusals.ChangedByAnother, (await correct.RunAsync(scene.Secretariat, scene.Meeting, seen with { Place = "الرباط" }, seen)).Refusal);
        await new HoldMeeting(scene.Database.Store).RunAsync(scene.Secretariat, scene.Meeting);
        var held = (await scene.SheetAsync()).Call;
        Assert.Equal(MeetingsRefusals.DayIsFixed, (await correct.RunAsync(scene.Secretariat, scene.Meeting, held with { Date = null }, held)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_point_keeps_its_conclusions_when_the_agenda_is_put_in_another_order_and_cannot_be_struck_out(Engine engine)
    {
        await using var scene = await MeetingScene.HeldAsync(engine);
        var agenda = (await scene.SheetAsync()).Agenda;
        var change = new ChangeAgenda(scene.Database.Store);
        await new ConcludePoint(scene.Database.Store).RunAsync(scene.Secretariat, agenda[0].Id, [new LocalText("تأجيل وليس حذف")], []);
        AgendaLine[] seen = [.. agenda.Select(p => new AgendaLine(p.Title, p.Id))];

        Assert.Equal(MeetingsRefusals.PointHasMatter.Key, (await change.RunAsync(scene.Secretariat, scene.Meeting, [seen[1]], seen)).Refusal?.Key);
        Assert.True((await change.RunAsync(scene.Secretariat, scene.Meeting, [seen[1], new AgendaLine(new LocalText("مختلفات")), seen[0]], seen)).Ok);
        Assert.Equal(MeetingsRefusals.ChangedByAnother, (await change.RunAsync(scene.Secretariat, scene.Meeting, seen, seen)).Refusal);

        var sheet = await scene.SheetAsync();
        Assert.Equal(["المجموعات الموضوعاتية", "مختلفات", "منهجية المراجعة"], sheet.Agenda.Select(p => p.Title.Ar));
        Assert.Equal("تأجيل وليس حذف", Assert.Single(sheet.Agenda[2].Conclusions).Ar);
    }

    [Fact]
    public async Task A_member_announces_the_absence_of_the_own_body_and_of_no_other()
    {
        await using var scene = await MeetingScene.CalledAsync();
        var announce = new AnnounceAbsence(scene.Database.Store);
        var member = await scene.MemberAsync(2);

        Assert.True((await announce.RunAsync(member, scene.Meeting, scene.Bodies[2], "سفر")).Ok);
        Assert.Equal(MeetingsRefusals.NotYourBody, (await announce.RunAsync(member, scene.Meeting, scene.Bodies[3])).Refusal);
        Assert.Equal(MeetingsRefusals.NoSuchBodyHere, (await announce.RunAsync(scene.Secretariat, scene.Meeting, scene.Guest)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await announce.RunAsync(await scene.Database.ActorAsync(Role.Observer), scene.Meeting, scene.Bodies[3])).Refusal);

        Assert.True((await announce.RunAsync(scene.Secretariat, scene.Meeting, scene.Bodies[0], on: MeetingScene.Day.AddDays(-1))).Ok);
        await new HoldMeeting(scene.Database.Store).RunAsync(scene.Secretariat, scene.Meeting);
        Assert.True((await announce.RunAsync(scene.Secretariat, scene.Meeting, scene.Bodies[1], on: MeetingScene.Day)).Ok);
        Assert.Equal(MeetingsRefusals.AlreadyHeld, (await announce.RunAsync(member, scene.Meeting, scene.Bodies[2])).Refusal);

        var bodies = (await scene.SheetAsync()).Bodies;
        Assert.True(bodies[0].Absence!.Beforehand);
        Assert.False(bodies[1].Absence!.Beforehand);
        Assert.Null(bodies[3].Absence);
    }

    [Fact]
    public async Task Nothing_is_noted_before_a_meeting_is_held_and_it_is_held_only_with_a_day_and_an_agenda()
    {
        await using var scene = await MeetingScene.CalledAsync();
        var store = scene.Database.Store;
        var point = (await scene.SheetAsync()).Agenda[0].Id;
        Assert.Equal(MeetingsRefusals.NotHeldYet, (await new NoteDown(store).RunAsync(scene.Secretariat, point, "كلمة", 0)).Refusal);
        Assert.Equal(MeetingsRefusals.NotHeldYet, (await new ConcludePoint(store).RunAsync(scene.Secretariat, point, [new LocalText("خلاصة")], [])).Refusal);
        Assert.Equal(MeetingsRefusals.NotHeldYet, (await new EnterOutputs(store).RunAsync(scene.Secretariat, scene.Meeting, [new LocalText("مخرج")])).Refusal);
        Assert.Equal(
            MeetingsRefusals.NotHeldYet,
            (await new TakeAttendance(store).RunAsync(scene.Secretariat, scene.Meeting, scene.Bodies[0], [new PersonPresent(Capacity.Principal)], null)).Refusal);

        var bare = (await new ConveneMeeting(store).RunAsync(scene.Secretariat, scene.Plan, new MeetingCall(new LocalText("اجتماع"), null, null, MeetingForm.Remote), [])).Value;
        Assert.Equal(MeetingsRefusals.DayMissing, (await new HoldMeeting(store).RunAsync(scene.Secretariat, bare)).Refusal);
        var dated = (await new ConveneMeeting(store).RunAsync(scene.Secretariat, scene.Plan, new MeetingCall(new LocalText("اجتماع"), MeetingScene.Day, null, MeetingForm.Remote), [])).Value;
        Assert.Equal(MeetingsRefusals.AgendaMissing, (await new HoldMeeting(store).RunAsync(scene.Secretariat, dated)).Refusal);

        Assert.True((await new HoldMeeting(store).RunAsync(scene.Secretariat, scene.Meeting)).Ok);
        Assert.Equal(MeetingsRefusals.AlreadyHeld, (await new HoldMeeting(store).RunAsync(scene.Secretariat, scene.Meeting)).Refusal);
    }

    [Fact]
    public async Task A_document_is_a_link_and_can_be_withdrawn()
    {
        await using var scene = await MeetingScene.CalledAsync();
        var store = scene.Database.Store;
        var added = await new AddMeetingDocument(store).RunAsync(scene.Secretariat, scene.Meeting, new LocalText("مشروع المنهجية"), "https://example.ma/m.pdf");
        Assert.True(added.Ok);
        Assert.Equal(MeetingsRefusals.LinkWrong, (await new AddMeetingDocument(store).RunAsync(scene.Secretariat, scene.Meeting, new LocalText("وثيقة"), "file:///etc/passwd")).Refusal);
        Assert.Equal("https://example.ma/m.pdf", Assert.Single((await scene.SheetAsync()).Documents).Url);

        Assert.True((await new WithdrawMeetingDocument(store).RunAsync(scene.Secretariat, scene.Meeting, added.Value)).Ok);
        Assert.Equal(MeetingsRefusals.NoSuchDocument, (await new WithdrawMeetingDocument(store).RunAsync(scene.Secretariat, scene.Meeting, added.Value)).Refusal);
        Assert.Empty((await scene.SheetAsync()).Documents);
    }
}
