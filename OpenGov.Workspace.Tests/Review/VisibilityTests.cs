using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Review;

public sealed class VisibilityTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_draft_is_seen_by_the_administration_s_own_people_and_the_secretariat_only(Engine engine)
    {
        await using var scene = await ReviewScene.OpenAsync(engine);
        await scene.WriteAsync(scene.Official, AssessmentText.Empty, ReviewScene.Whole);
        var desk = new AssessmentDesk(scene.Database.Store);

        foreach (var own in new[] { scene.Official, scene.Secretariat })
        {
            Assert.True((await RowAsync(scene, own)).HasDraft);
            Assert.NotNull((await CommitmentAsync(scene, own)).Draft);
            Assert.True((await desk.ReadAsync(own, 3, 1)).Value!.Text.Same(ReviewScene.Whole));
        }
        var colleague = await scene.Database.ActorAsync(Role.CoLead, Side.Administration, scene.Ministry);
        Assert.True((await RowAsync(scene, colleague)).HasDraft);
        foreach (var other in new[] { scene.OtherOfficial, scene.Volunteer, await scene.Database.ActorAsync(Role.Administrator), await scene.Database.ActorAsync(Role.Observer) })
        {
            Assert.False((await RowAsync(scene, other)).HasDraft);
            Assert.Null((await CommitmentAsync(scene, other)).Draft);
            Assert.Null((await CommitmentAsync(scene, other)).Assessment);
            Assert.False((await desk.ReadAsync(other, 3, 1)).Ok);
        }
    }

    [Fact]
    public async Task Submitted_it_is_shared_with_both_sides_at_once_and_a_corrected_draft_shows_the_old_version_until_then()
    {
        await using var scene = await ReviewScene.OpenAsync();
        await scene.SubmittedAsync();
        var corrected = ReviewScene.Whole with { Stance = Stance.Revise };
        await scene.WriteAsync(scene.Official, ReviewScene.Whole, corrected);

        foreach (var reader in new[] { scene.Volunteer, scene.OtherOfficial })
            Assert.Equal((1, Stance.Keep), ((await CommitmentAsync(scene, reader)).Assessment!.Number, (await CommitmentAsync(scene, reader)).Assessment!.Text.Stance!.Value));

        await scene.SubmitAsync(scene.Official, corrected);
        var read = await CommitmentAsync(scene, scene.Volunteer);
        Assert.Equal(2, read.Assessment!.Number);
        Assert.Equal([2, 1], read.Versions.Select(v => v.Number));
        var old = (await new CommitmentUnderReview(scene.Database.Store).ReadAsync(scene.Volunteer, 3, 1, version: 1)).Value!;
        Assert.Equal(Stance.Keep, old.Assessment!.Text.Stance);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_public_sees_what_is_published_and_everything_else_looks_as_if_it_were_not_there(Engine engine)
    {
        await using var scene = await ReviewScene.OpenAsync(engine);
        var store = scene.Database.Store;
        Assert.Equal(ReviewRefusals.NoSuchPlan, (await new ReviewOfPlan(store, TimeProvider.System).ReadAsync(Actor.Public, 3)).Refusal);
        await new PublishCalendar(store).RunAsync(Actor.System, scene.Plan);
        var before = await CommitmentAsync(scene, Actor.Public);
        await scene.SubmittedAsync();
        var request = await scene.RequestAsync();
        await scene.DecidedAsync();

        Assert.True((await PictureAsync(scene, Actor.Public)).IsEmpty);
        Assert.Equivalent(before, await CommitmentAsync(scene, Actor.Public));
        Assert.True((await new DecisionSheet(store).ReadAsync(Actor.Public, 3)).Value!.IsEmpty);

        Assert.Null((await new PublishReviewMatter(store).RunAsync(scene.Secretariat, scene.Plan)).Refusal);
        Assert.Equal(ReviewRefusals.NothingToPublish, (await new PublishReviewMatter(store).RunAsync(scene.Secretariat, scene.Plan)).Refusal);
        await new AnswerRequest(store).RunAsync(scene.Official, request, AnswerPosition.Accepted, "قبل");

        var read = await CommitmentAsync(scene, Actor.Public);
        Assert.Equal(1, read.Assessment!.Number);
        Assert.Empty(Assert.Single(read.Requests).Answers);   // given since
        Assert.Null(read.Outcome);
        Assert.False(read.MayRequest || read.MayWrite || read.MayPropose || read.MayDecide);
        Assert.Equal(AccessRefusals.NotAllowed, (await new AssessmentDesk(store).ReadAsync(Actor.Public, 3, 1)).Refusal);
        Assert.Null((await new PublishReviewMatter(store).RunAsync(scene.Secretariat, scene.Plan)).Refusal);
        Assert.Single(Assert.Single((await CommitmentAsync(scene, Actor.Public)).Requests).Answers);
    }

    [Fact]
    public async Task An_account_without_a_role_reads_what_everybody_reads()
    {
        await using var scene = await ReviewScene.OpenAsync();
        await new PublishCalendar(scene.Database.Store).RunAsync(Actor.System, scene.Plan);
        await scene.SubmittedAsync();
        var nobody = await scene.Database.ActorAsync(Role.Member, Side.CivilSociety, scene.Association);
        await using (var db = scene.Database.Read())
            Assert.True((await new RevokeRole(scene.Database.Store).RunAsync(Actor.Operator, db.Grants.Single(g => g.AccountId == nobody.AccountId).Id)).Ok);

        Assert.Null((await CommitmentAsync(scene, nobody)).Assessment);
        Assert.Empty((await PictureAsync(scene, nobody)).Waits);
    }

    [Fact]
    public async Task The_public_reads_a_meeting_s_conclusions_once_both_sides_signed_and_they_are_published_without_the_way_into_it()
    {
        await using var scene = await BilateralTests.HeldAsync();
        var (store, meeting) = (scene.Database.Store, await scene.MeetingAsync());
        await new PublishCalendar(store).RunAsync(Actor.System, scene.Plan);
        var sheet = new BilateralSheet(store, TimeProvider.System);
        await new SignBilateral(store).RunAsync(scene.Official, meeting.Id, meeting.TextVersion);
        Assert.Equal(ReviewRefusals.NothingToPublish, (await new PublishReviewMatter(store).RunAsync(scene.Secretariat, scene.Plan)).Refusal);
        Assert.Equal(await sheet.ReadAsync(Actor.Public, 3, 77), await sheet.ReadAsync(Actor.Public, 3, 1));

        await new SignBilateral(store).RunAsync(scene.Volunteer, meeting.Id, meeting.TextVersion);
        Assert.Null((await new PublishReviewMatter(store).RunAsync(scene.Secretariat, scene.Plan)).Refusal);

        var read = (await sheet.ReadAsync(Actor.Public, 3, 1)).Value!;
        Assert.Equal("خلاصة", read.Conclusions);
        Assert.All(read.SignedBy, signature => Assert.Null(signature.By));
        Assert.False(read.MaySign || read.MayConclude || read.MayCancel || read.MaySchedule);
        var again = await scene.MeetingAsync();
        Assert.Equal(ReviewRefusals.ConclusionsPublished, (await new ConcludeBilateral(store).RunAsync(scene.Official, again.Id, again.Version, [scene.Ministry, scene.Association], "غيرها")).Refusal);
    }

    [Fact]
    public async Task What_waits_is_said_to_whom_it_waits_for()
    {
        await using var scene = await ReviewScene.OpenAsync();
        var store = scene.Database.Store;
        async Task<IEnumerable<(WaitKind, int)>> WaitsAsync(Actor actor) => (await PictureAsync(scene, actor)).Waits.Select(w => (w.Kind, w.Number));

        Assert.Equal([(WaitKind.Write, 1), (WaitKind.Write, 2)], await WaitsAsync(scene.Official));
        Assert.Empty(await WaitsAsync(scene.Volunteer));
        await scene.SubmittedAsync(1);
        await scene.SubmittedAsync(2);
        await scene.RequestAsync(2);
        await new ProposeBilateral(store).RunAsync(scene.Volunteer, scene.Commitments[0], [], "موضوع");
        Assert.Equal([(WaitKind.Answer, 2), (WaitKind.Schedule, 1)], await WaitsAsync(scene.Official));
        Assert.Equal([(WaitKind.Schedule, 1), (WaitKind.PublishMatter, 3)], await WaitsAsync(scene.Secretariat));

        var meeting = await scene.MeetingAsync();
        await new ScheduleBilateral(store).RunAsync(scene.Official, meeting.Id, meeting.Version, new BilateralCall(Dates.DayOf(DateTime.UtcNow).AddDays(1), null, MeetingForm.Remote));
        Assert.Equal([(WaitKind.Attend, 1)], await WaitsAsync(scene.Volunteer));
        await scene.DecidedAsync();
        Assert.Equal([(WaitKind.Attend, 1), (WaitKind.SignDecision, 1)], await WaitsAsync(scene.Volunteer));
        await scene.SignAsync(scene.Volunteer);
        await scene.SignAsync(scene.OtherOfficial);
        Assert.Equal([(WaitKind.PublishDecision, 1), (WaitKind.PublishMatter, 3)], await WaitsAsync(scene.Secretariat));
    }

    [Fact]
    public async Task Postponed_and_dropped_activities_are_counted_apart()
    {
        await using var scene = await ReviewScene.OpenAsync();
        Assert.Null((await scene.DecideAsync(1, CommitmentOutcome.Revised,
            new DecidedActivity("أ", ActivityOutcome.Postpone, "سبب"), new DecidedActivity("ب", ActivityOutcome.Postpone, "سبب"), new DecidedActivity("ج", ActivityOutcome.Drop, "سبب"))).Refusal);

        var view = (await new DecisionSheet(scene.Database.Store).ReadAsync(scene.Volunteer, 3)).Value!;
        Assert.Equal((2, 1), (view.Count(ActivityOutcome.Postpone), view.Count(ActivityOutcome.Drop)));
        var row = await RowAsync(scene, scene.Volunteer);
        Assert.Equal((2, 1), (row.Postponed, row.Dropped));
        Assert.Equal([2, 3], view.Undecided);
    }

    private static async Task<ReviewPicture> PictureAsync(ReviewScene scene, Actor reader) =>
        (await new ReviewOfPlan(scene.Database.Store, TimeProvider.System).ReadAsync(reader, 3)).Value!;

    private static async Task<ReviewRow> RowAsync(ReviewScene scene, Actor reader) => (await PictureAsync(scene, reader)).Rows[0];

    private static async Task<CommitmentInReview> CommitmentAsync(ReviewScene scene, Actor reader) =>
        (await new CommitmentUnderReview(scene.Database.Store).ReadAsync(reader, 3, 1)).Value!;
}
