using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed class MinutesTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Minutes_are_approved_by_both_sides_and_then_published(Engine engine)
    {
        await using var scene = await MeetingScene.HeldAsync(engine);
        await scene.AttendAsync(0, new PersonPresent(Capacity.Principal));
        var (administration, association) = (await scene.MemberAsync(0), await scene.MemberAsync(2));
        var publish = new PublishMinutes(scene.Database.Store);

        Assert.True((await scene.SignAsync(administration)).Ok);
        Assert.Equal(MeetingsRefusals.SideHasSigned, (await scene.SignAsync(await scene.MemberAsync(1))).Refusal);
        Assert.Equal(MeetingsRefusals.NotApproved, (await publish.RunAsync(scene.Secretariat, scene.Meeting)).Refusal);
        Assert.True((await scene.SignAsync(association)).Ok);
        Assert.Equal(MeetingState.Approved, (await scene.SheetAsync()).State);
        Assert.Equal(MeetingsRefusals.AlreadyApproved, (await scene.SignAsync(association)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await publish.RunAsync(administration, scene.Meeting)).Refusal);
        Assert.True((await publish.RunAsync(scene.Secretariat, scene.Meeting)).Ok);

        var sheet = await scene.SheetAsync();
        Assert.Equal(MeetingState.Published, sheet.State);
        Assert.Equal(Sides.Both, sheet.SignedBy.Select(s => s.Side));
    }

    [Fact]
    public async Task The_secretariat_does_not_sign_and_nobody_signs_without_an_attendance()
    {
        await using var scene = await MeetingScene.HeldAsync();

        Assert.Equal(AccessRefusals.NotAllowed, (await scene.SignAsync(scene.Secretariat)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await scene.SignAsync(Actor.System)).Refusal);
        Assert.Equal(MeetingsRefusals.NotOfASide, (await scene.SignAsync(await scene.Database.ActorAsync(Role.Member))).Refusal);
        Assert.Equal(MeetingsRefusals.AttendanceMissing, (await scene.SignAsync(await scene.MemberAsync(0))).Refusal);
    }

    [Fact]
    public async Task Somebody_signs_what_they_have_read_and_nothing_else()
    {
        await using var scene = await MeetingScene.HeldAsync();
        await scene.AttendAsync(0, new PersonPresent(Capacity.Principal));
        var read = (await scene.SheetAsync()).MinutesVersion;
        await new EnterOutputs(scene.Database.Store).RunAsync(scene.Secretariat, scene.Meeting, [new LocalText("مخرج آخر")]);

        var signed = await new SignMinutes(scene.Database.Store).RunAsync(await scene.MemberAsync(0), scene.Meeting, read);

        Assert.Equal(MeetingsRefusals.ChangedByAnother, signed.Refusal);
        Assert.Empty((await scene.SheetAsync()).SignedBy);
    }

    [Fact]
    public async Task A_change_of_what_the_minutes_say_drops_the_signatures()
    {
        await using var scene = await MeetingScene.HeldAsync();
        await scene.ApproveAsync();
        var point = (await scene.SheetAsync()).Agenda[0].Id;

        Assert.True((await new ConcludePoint(scene.Database.Store).RunAsync(scene.Secretariat, point, [new LocalText("خلاصة")], [])).Ok);

        var sheet = await scene.SheetAsync();
        Assert.Equal(MeetingState.Held, sheet.State);
        Assert.Empty(sheet.SignedBy);
        Assert.Null(sheet.ApprovedAt);
    }

    [Fact]
    public async Task Published_minutes_stay_as_they_are()
    {
        await using var scene = await MeetingScene.HeldAsync();
        await scene.ApproveAsync();
        var store = scene.Database.Store;
        await new PublishMinutes(store).RunAsync(scene.Secretariat, scene.Meeting);
        var sheet = await scene.SheetAsync();

        Refusal?[] refused =
        [
            (await new ConcludePoint(store).RunAsync(scene.Secretariat, sheet.Agenda[0].Id, [new LocalText("خلاصة")], [])).Refusal,
            (await new NoteDown(store).RunAsync(scene.Secretariat, sheet.Agenda[0].Id, "كلمة", 0)).Refusal,
            (await new EnterOutputs(store).RunAsync(scene.Secretariat, scene.Meeting, [new LocalText("مخرج")])).Refusal,
            (await scene.AttendAsync(1, new PersonPresent(Capacity.Principal))).Refusal,
            (await new CorrectMeeting(store).RunAsync(scene.Secretariat, scene.Meeting, sheet.Call with { Place = "الرباط" }, sheet.Call)).Refusal,
            (await new AddMeetingDocument(store).RunAsync(scene.Secretariat, scene.Meeting, new LocalText("وثيقة"), "https://example.ma/a")).Refusal,
            (await new PublishMinutes(store).RunAsync(scene.Secretariat, scene.Meeting)).Refusal,
        ];

        Assert.All(refused, refusal => Assert.Equal(MeetingsRefusals.MinutesArePublished, refusal));
    }

    [Fact]
    public async Task The_public_reads_published_minutes_and_learns_of_no_others()
    {
        await using var scene = await MeetingScene.HeldAsync();
        var store = scene.Database.Store;
        var unpublished = await new MeetingSheet(store).ReadAsync(Actor.Public, 3, 1);
        Assert.Equal(unpublished, await new MeetingSheet(store).ReadAsync(Actor.Public, 3, 77));
        Assert.Equal(MeetingsRefusals.NoSuchMeeting, unpublished.Refusal);

        await new Plans.PublishCalendar(store).RunAsync(Actor.System, scene.Plan);
        Assert.Empty((await new MeetingList(store).ReadAsync(Actor.Public, 3)).Value!.Meetings);
        var called = (await scene.SheetAsync()).Call;
        await new CorrectMeeting(store).RunAsync(scene.Secretariat, scene.Meeting, called with { Link = "https://meet.example.ma/1" }, called);
        await scene.ApproveAsync();
        await new PublishMinutes(store).RunAsync(scene.Secretariat, scene.Meeting);

        var read = await scene.SheetAsync(Actor.Public);
        Assert.Null(read.Call.Link);   // the way into the meeting
        Assert.Single((await new MeetingList(store).ReadAsync(Actor.Public, 3)).Value!.Meetings);
    }
}
