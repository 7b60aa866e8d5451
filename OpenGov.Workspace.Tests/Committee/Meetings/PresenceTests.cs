using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed class PresenceTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Parity_counts_bodies_with_a_seat_and_never_heads(Engine engine)
    {
        await using var scene = await MeetingScene.HeldAsync(engine);
        await scene.AttendAsync(0, new PersonPresent(Capacity.Principal), new PersonPresent(Capacity.Accompanying), new PersonPresent(Capacity.Accompanying));
        await scene.AttendAsync(2, new PersonPresent(Capacity.Deputy, new LocalText("كاتبة عامة")));
        var guest = await new TakeAttendance(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Meeting, scene.Guest, [new PersonPresent(Capacity.Accompanying)], null);

        Assert.True(guest.Ok);
        var presence = (await scene.SheetAsync()).Presence;
        Assert.Equal(new SidePresence(Side.Administration, 2, 1, 0, 4), presence.Administration);
        Assert.Equal(new SidePresence(Side.CivilSociety, 2, 1, 0, 1), presence.CivilSociety);
        Assert.True(presence.IsEven);
        Assert.Equal((2, 4), (presence.Present, presence.Seats));
    }

    [Fact]
    public async Task A_body_there_only_through_the_person_responsible_for_a_commitment_is_present_and_said_to_be_so()
    {
        await using var scene = await MeetingScene.HeldAsync();
        Assert.True((await scene.AttendAsync(0, new PersonPresent(Capacity.Responsible, new LocalText("رئيس مصلحة"), 3))).Ok);

        var sheet = await scene.SheetAsync();
        Assert.Equal(1, sheet.Presence.Administration.Present);
        Assert.Equal(1, sheet.Presence.Administration.Seatless);
        Assert.True(sheet.Bodies.Single(b => b.BodyId == scene.Bodies[0]).IsSeatless);
    }

    [Fact]
    public async Task A_capacity_that_does_not_fit_is_refused_and_changes_nothing()
    {
        await using var scene = await MeetingScene.HeldAsync();

        Assert.Equal(MeetingsRefusals.CommitmentMissing, (await scene.AttendAsync(0, new PersonPresent(Capacity.Responsible))).Refusal);
        Assert.Equal(MeetingsRefusals.CommitmentMissing, (await scene.AttendAsync(0, new PersonPresent(Capacity.Principal, null, 3))).Refusal);
        Assert.Equal(MeetingsRefusals.NoSuchCommitment.Key, (await scene.AttendAsync(0, new PersonPresent(Capacity.Responsible, null, 12))).Refusal?.Key);
        Assert.Equal(
            MeetingsRefusals.StandingTwice,
            (await scene.AttendAsync(0, new PersonPresent(Capacity.Deputy), new PersonPresent(Capacity.Deputy))).Refusal);
        var guest = await new TakeAttendance(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Meeting, scene.Guest, [new PersonPresent(Capacity.Principal)], null);
        Assert.Equal(MeetingsRefusals.SeatlessStanding.Key, guest.Refusal?.Key);
        Assert.Equal(0, (await scene.SheetAsync()).Presence.Present);
    }

    [Fact]
    public async Task A_list_that_somebody_else_has_taken_meanwhile_is_not_overwritten()
    {
        await using var scene = await MeetingScene.HeldAsync();
        var seen = (await scene.SheetAsync()).Bodies.Single(b => b.BodyId == scene.Bodies[0]).Version;
        await scene.AttendAsync(0, new PersonPresent(Capacity.Principal));

        var late = await new TakeAttendance(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Meeting, scene.Bodies[0], [new PersonPresent(Capacity.Deputy)], seen);

        Assert.Equal(MeetingsRefusals.ChangedByAnother, late.Refusal);
        Assert.Equal(Capacity.Principal, Assert.Single((await scene.SheetAsync()).Bodies.Single(b => b.BodyId == scene.Bodies[0]).People).Capacity);
    }

    [Fact]
    public async Task A_quorum_is_asked_of_each_side_and_only_of_meetings_convened_after_it_was_set()
    {
        await using var without = await MeetingScene.HeldAsync();
        await new SetQuorum(without.Database.Store).RunAsync(Actor.System, without.Plan, 2);
        var earlier = await without.SheetAsync();
        Assert.Null(earlier.QuorumOfSide);
        Assert.True(earlier.Presence.IsQuorate(earlier.QuorumOfSide));

        await using var scene = await MeetingScene.HeldAsync(quorum: 1);
        await scene.AttendAsync(0, new PersonPresent(Capacity.Principal));
        await scene.AttendAsync(1, new PersonPresent(Capacity.Principal));
        var lacking = await scene.SheetAsync();
        Assert.False(lacking.Presence.IsQuorate(lacking.QuorumOfSide));
        await scene.AttendAsync(3, new PersonPresent(Capacity.Deputy));
        Assert.True((await scene.SheetAsync()).Presence.IsQuorate(1));

        Assert.Equal(MeetingsRefusals.QuorumOutOfRange.Key, (await new SetQuorum(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan, 0)).Refusal?.Key);
        Assert.Equal(AccessRefusals.NotAllowed, (await new SetQuorum(scene.Database.Store).RunAsync(await scene.MemberAsync(0), scene.Plan, 1)).Refusal);
    }

    [Fact]
    public async Task A_body_renamed_after_the_meeting_stands_in_it_under_the_name_it_bore()
    {
        await using var scene = await MeetingScene.HeldAsync();

        await new RenameBody(scene.Database.Store).RunAsync(Actor.System, scene.Bodies[0], new LocalText("وزارة العدل والحريات"), null);

        Assert.Equal("وزارة العدل", (await scene.SheetAsync()).Bodies[0].Name.Ar);
    }
}
