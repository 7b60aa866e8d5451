using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Review;

public sealed class BilateralTests
{
    private static readonly DateOnly Today = Dates.DayOf(DateTime.UtcNow);

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_association_proposes_the_administration_schedules_and_both_sign_what_it_came_to(Engine engine)
    {
        await using var scene = await ReviewScene.OpenAsync(engine);
        var store = scene.Database.Store;

        Assert.Null((await new ProposeBilateral(store).RunAsync(scene.Volunteer, scene.Commitments[0], [], "مراجعة المؤشرات", [scene.Commitments[1]])).Refusal);
        var meeting = await scene.MeetingAsync();
        Assert.Equal((Side.CivilSociety, scene.Association), (meeting.ProposedBySide!.Value, meeting.ProposedByBodyId!.Value));
        Assert.Equal([(Side.Administration, scene.Ministry), (Side.CivilSociety, scene.Association)], meeting.Bodies.OrderBy(b => b.Side).Select(b => (b.Side, b.BodyId)));

        var conclude = new ConcludeBilateral(store);
        Assert.Equal(ReviewRefusals.NotScheduledYet, (await conclude.RunAsync(scene.Official, meeting.Id, meeting.Version, [scene.Ministry, scene.Association], "خلاصة")).Refusal);
        Assert.Null((await new ScheduleBilateral(store).RunAsync(scene.Official, meeting.Id, meeting.Version, new BilateralCall(Today, null, MeetingForm.Remote, Link: "https://meet.example.ma/1"))).Refusal);
        meeting = await scene.MeetingAsync();
        Assert.Equal(ReviewRefusals.BothSidesTakePart, (await conclude.RunAsync(scene.Official, meeting.Id, meeting.Version, [scene.Ministry], "خلاصة")).Refusal);
        Assert.Null((await conclude.RunAsync(scene.Official, meeting.Id, meeting.Version, [scene.Ministry, scene.OtherAssociation], "اتفق على إضافة نشاط")).Refusal);

        meeting = await scene.MeetingAsync();
        Assert.Equal([true, false, true], new[] { scene.Ministry, scene.Association, scene.OtherAssociation }.Select(id => meeting.Bodies.Single(b => b.BodyId == id).TookPart!.Value));
        var sign = new SignBilateral(store);
        Assert.Equal(ReviewRefusals.NotASideOfIt, (await sign.RunAsync(scene.Volunteer, meeting.Id, meeting.TextVersion)).Refusal);   // was not there
        Assert.Null((await sign.RunAsync(scene.Official, meeting.Id, meeting.TextVersion)).Refusal);
        Assert.Null((await sign.RunAsync(scene.OtherVolunteer, meeting.Id, meeting.TextVersion)).Refusal);
        Assert.True((await scene.MeetingAsync()).Signatures.Complete);
    }

    [Fact]
    public async Task A_correction_of_the_conclusions_drops_the_signatures_and_nobody_signs_what_they_did_not_read()
    {
        await using var scene = await HeldAsync();
        var (store, meeting) = (scene.Database.Store, await scene.MeetingAsync());
        Assert.True((await new SignBilateral(store).RunAsync(scene.Official, meeting.Id, meeting.TextVersion)).Ok);
        meeting = await scene.MeetingAsync();

        Assert.Null((await new ConcludeBilateral(store).RunAsync(scene.Secretariat, meeting.Id, meeting.Version, [scene.Ministry, scene.Association], "خلاصة مصححة")).Refusal);

        Assert.False((await scene.MeetingAsync()).Signatures.Any);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await new SignBilateral(store).RunAsync(scene.Official, meeting.Id, meeting.TextVersion)).Refusal);
    }

    [Fact]
    public async Task Who_has_no_part_in_it_neither_proposes_nor_schedules_nor_cancels()
    {
        await using var scene = await ReviewScene.OpenAsync();
        var store = scene.Database.Store;
        Assert.Equal(ReviewRefusals.NotASideOfIt, (await new ProposeBilateral(store).RunAsync(scene.OtherOfficial, scene.Commitments[0], [scene.Association], "موضوع")).Refusal);
        Assert.Equal(ReviewRefusals.AssociationMissing, (await new ProposeBilateral(store).RunAsync(scene.Official, scene.Commitments[0], [], "موضوع")).Refusal);
        Assert.Equal(ReviewRefusals.AssociationMissing, (await new ProposeBilateral(store).RunAsync(scene.Official, scene.Commitments[0], [scene.OtherMinistry], "موضوع")).Refusal);
        Assert.Equal(ReviewRefusals.LeadUnknown, (await new ProposeBilateral(store).RunAsync(scene.Volunteer, scene.Commitments[2], [], "موضوع")).Refusal);
        Assert.True((await new ProposeBilateral(store).RunAsync(scene.Official, scene.Commitments[0], [scene.Association], "موضوع")).Ok);
        var meeting = await scene.MeetingAsync();

        var call = new BilateralCall(Today.AddDays(3), new TimeOnly(10, 0), MeetingForm.InPerson, "الرباط");
        Assert.Equal(ReviewRefusals.NotYourAdministration, (await new ScheduleBilateral(store).RunAsync(scene.Volunteer, meeting.Id, meeting.Version, call)).Refusal);
        Assert.Equal(ReviewRefusals.LinkWrong, (await new ScheduleBilateral(store).RunAsync(scene.Official, meeting.Id, meeting.Version, call with { Link = "javascript:x" })).Refusal);
        Assert.True((await new ScheduleBilateral(store).RunAsync(scene.Official, meeting.Id, meeting.Version, call)).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await new ScheduleBilateral(store).RunAsync(scene.Official, meeting.Id, meeting.Version, call)).Refusal);
        meeting = await scene.MeetingAsync();
        Assert.Equal(ReviewRefusals.NotYetHeld, (await new ConcludeBilateral(store).RunAsync(scene.Official, meeting.Id, meeting.Version, [scene.Ministry, scene.Association], "خلاصة")).Refusal);
        Assert.Equal(ReviewRefusals.NotASideOfIt, (await new CancelBilateral(store).RunAsync(scene.OtherVolunteer, meeting.Id, "سبب")).Refusal);
        Assert.Equal(ReviewRefusals.ReasonMissing, (await new CancelBilateral(store).RunAsync(scene.Official, meeting.Id, " ")).Refusal);
        Assert.True((await new CancelBilateral(store).RunAsync(scene.Official, meeting.Id, "تعذر الحضور")).Ok);
        Assert.Equal(ReviewRefusals.MeetingIsOver, (await new CancelBilateral(store).RunAsync(scene.Official, meeting.Id, "سبب")).Refusal);
    }

    internal static async Task<ReviewScene> HeldAsync()
    {
        var scene = await ReviewScene.OpenAsync();
        var store = scene.Database.Store;
        Assert.True((await new ProposeBilateral(store).RunAsync(scene.Volunteer, scene.Commitments[0], [], "مراجعة المؤشرات")).Ok);
        var meeting = await scene.MeetingAsync();
        Assert.True((await new ScheduleBilateral(store).RunAsync(scene.Official, meeting.Id, meeting.Version, new BilateralCall(Today, null, MeetingForm.Remote))).Ok);
        meeting = await scene.MeetingAsync();
        Assert.True((await new ConcludeBilateral(store).RunAsync(scene.Official, meeting.Id, meeting.Version, [scene.Ministry, scene.Association], "خلاصة")).Ok);
        return scene;
    }
}
