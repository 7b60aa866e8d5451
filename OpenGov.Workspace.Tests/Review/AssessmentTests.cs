using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

public sealed class AssessmentTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_draft_is_kept_as_typed_and_submitted_when_it_is_whole(Engine engine)
    {
        await using var scene = await ReviewScene.OpenAsync(engine);

        Assert.Null((await scene.WriteAsync(scene.Official, AssessmentText.Empty, AssessmentText.Empty with { Achievements = "أنجزت  " })).Refusal);
        Assert.Equal("أنجزت  ", Assert.Single(await scene.AssessmentsAsync()).Text.Achievements);   // the space before the next word stays
        Assert.Equal(ReviewRefusals.StanceMissing, (await scene.SubmitAsync(scene.Official, AssessmentText.Empty with { Achievements = "أنجزت  " })).Refusal);
        Assert.DoesNotContain("Review.WriteAssessment", await scene.RecordAsync());

        Assert.Null((await scene.WriteAsync(scene.Official, AssessmentText.Empty with { Achievements = "أنجزت  " }, ReviewScene.Whole)).Refusal);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await scene.SubmitAsync(scene.Official, AssessmentText.Empty)).Refusal);
        Assert.Null((await scene.SubmitAsync(scene.Official, ReviewScene.Whole)).Refusal);

        var submitted = Assert.Single(await scene.AssessmentsAsync());
        Assert.Equal((AssessmentState.Submitted, 1, false), (submitted.State, submitted.Number, submitted.OnBehalf));
        Assert.True(submitted.Text.Same(ReviewScene.Whole));
        Assert.Equal(ReviewRefusals.NoDraft, (await scene.SubmitAsync(scene.Official, ReviewScene.Whole)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_correction_after_submission_is_the_next_version_and_the_old_one_stays(Engine engine)
    {
        await using var scene = await ReviewScene.OpenAsync(engine);
        await scene.SubmittedAsync();

        var corrected = ReviewScene.Whole with { IsFinal = true };
        Assert.Null((await scene.WriteAsync(scene.Official, ReviewScene.Whole, corrected)).Refusal);
        Assert.Equal([AssessmentState.Submitted, AssessmentState.Draft], (await scene.AssessmentsAsync()).Select(a => a.State));
        Assert.Null((await scene.SubmitAsync(scene.Official, corrected)).Refusal);

        var versions = await scene.AssessmentsAsync();
        Assert.Equal([1, 2], versions.Select(a => a.Number));
        Assert.Equal([false, true], versions.Select(a => a.Text.IsFinal!.Value));
    }

    [Fact]
    public async Task Looking_at_what_was_submitted_without_typing_begins_no_version()
    {
        await using var scene = await ReviewScene.OpenAsync();
        await scene.SubmittedAsync();

        Assert.Null((await scene.WriteAsync(scene.Official, ReviewScene.Whole, ReviewScene.Whole)).Refusal);

        Assert.Single(await scene.AssessmentsAsync());
    }

    [Fact]
    public async Task Two_people_of_one_administration_keep_what_each_of_them_wrote()
    {
        await using var scene = await ReviewScene.OpenAsync();
        var colleague = await scene.Database.ActorAsync(Role.CoLead, Side.Administration, scene.Ministry);
        var both = AssessmentText.Empty;

        await scene.WriteAsync(scene.Official, both, both with { Achievements = "المنجزات", Challenges = "تحد" });
        var second = (await scene.WriteAsync(colleague, both, both with { Constraints = "الإكراهات", Challenges = "تحد آخر" })).Value!;

        Assert.Equal(("المنجزات", "الإكراهات", "تحد"), (second.Text.Achievements, second.Text.Constraints, second.Text.Challenges));
        Assert.Equal([AssessmentField.Challenges], second.Clashes);
        var decided = (await scene.WriteAsync(colleague, second.Text, second.Text with { Challenges = "تحد آخر" })).Value!;
        Assert.Empty(decided.Clashes);
        Assert.Equal("تحد آخر", decided.Text.Challenges);
    }

    [Fact]
    public async Task Only_the_administration_s_own_people_and_the_secretariat_write_it()
    {
        await using var scene = await ReviewScene.OpenAsync();
        var text = AssessmentText.Empty with { Achievements = "منجزات" };

        Assert.Equal(ReviewRefusals.NotYourAdministration, (await scene.WriteAsync(scene.OtherOfficial, AssessmentText.Empty, text)).Refusal);
        Assert.Equal(ReviewRefusals.NotYourAdministration, (await scene.WriteAsync(scene.Volunteer, AssessmentText.Empty, text)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await scene.WriteAsync(await scene.Database.ActorAsync(Role.Observer), AssessmentText.Empty, text)).Refusal);
        Assert.Equal(ReviewRefusals.LeadUnknown, (await scene.WriteAsync(scene.Secretariat, AssessmentText.Empty, text, commitment: 3)).Refusal);
        Assert.Equal(ReviewRefusals.NotYourAdministration, (await scene.SubmitAsync(scene.OtherOfficial, text)).Refusal);
        Assert.Empty(await scene.AssessmentsAsync());

        Assert.Null((await scene.WriteAsync(scene.Secretariat, AssessmentText.Empty, ReviewScene.Whole)).Refusal);
        Assert.Null((await scene.SubmitAsync(scene.Secretariat, ReviewScene.Whole)).Refusal);
        Assert.True(Assert.Single(await scene.AssessmentsAsync()).OnBehalf);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://localhost/a")]
    [InlineData("")]
    public async Task An_evidence_link_that_leads_nowhere_is_kept_in_the_draft_and_refused_on_submission(string url)
    {
        await using var scene = await ReviewScene.OpenAsync();
        var wrong = ReviewScene.Whole with { Activities = [ReviewScene.Whole.Activities[0] with { Evidence = [new EvidenceLink("", url)] }] };

        Assert.Null((await scene.WriteAsync(scene.Official, AssessmentText.Empty, wrong)).Refusal);
        Assert.Equal(ReviewRefusals.EvidenceWrong.Key, (await scene.SubmitAsync(scene.Official, wrong)).Refusal!.Key);
    }

    [Fact]
    public void What_is_missing_is_said_one_thing_at_a_time()
    {
        var nameless = new ActivityProgress(Guid.NewGuid(), " ", null, "", []);

        Assert.Equal(
            [ReviewRefusals.AchievementsMissing.Key, ReviewRefusals.StanceMissing.Key, ReviewRefusals.StanceReasonMissing.Key,
             ReviewRefusals.FinalityMissing.Key, ReviewRefusals.ActivityUnnamed.Key, ReviewRefusals.ProgressMissing.Key],
            (AssessmentText.Empty with { Activities = [nameless] }).Gaps().Select(gap => gap.Key));
        Assert.Empty(ReviewScene.Whole.Gaps());
    }
}
