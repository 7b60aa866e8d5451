using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

public sealed class DecisionTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Both_sides_sign_what_the_secretariat_proposed_and_from_then_on_it_is_frozen(Engine engine)
    {
        await using var scene = await ReviewScene.OpenAsync(engine);
        var store = scene.Database.Store;
        Assert.Null((await scene.DecideAsync(1, CommitmentOutcome.Revised)).Refusal);
        Assert.Equal((ReviewRefusals.StillUndecided.Key, "2 3"), ((await scene.SignAsync(scene.Official)).Refusal!.Key, (string)(await scene.SignAsync(scene.Official)).Refusal!.Args[0]));
        await scene.DecidedAsync();
        Assert.Null((await new ProposeTheme(store).RunAsync(scene.Secretariat, scene.Plan, new LocalText("المناخ والبيئة"), "اقترحه المجتمع المدني")).Refusal);

        Assert.Null((await scene.SignAsync(scene.Official)).Refusal);
        Assert.Equal(ReviewRefusals.SideHasSigned, (await scene.SignAsync(scene.OtherOfficial)).Refusal);
        Assert.Equal(ReviewRefusals.NotApprovedYet, (await new PublishDecision(store).RunAsync(scene.Secretariat, scene.Plan)).Refusal);
        Assert.Null((await scene.SignAsync(scene.Volunteer)).Refusal);

        var approved = await scene.DecisionAsync();
        Assert.Equal(DecisionState.Approved, approved.State);
        Assert.Equal([1], approved.OpenToRevision);
        Assert.Equal(Fingerprint.Of(approved.Frozen!), approved.Hash);
        Assert.Equal(DecisionText.Of(approved), approved.Frozen);
        Assert.Contains("Postpone", approved.Frozen, StringComparison.Ordinal);
        Assert.Equal(ReviewRefusals.AlreadyApproved, (await scene.SignAsync(scene.Volunteer)).Refusal);
        Assert.Null((await new PublishDecision(store).RunAsync(scene.Secretariat, scene.Plan)).Refusal);
        Assert.Equal(ReviewRefusals.DecisionPublished, (await scene.DecideAsync(2, CommitmentOutcome.Revised)).Refusal);
        Assert.Equal(ReviewRefusals.DecisionPublished, (await new ProposeTheme(store).RunAsync(scene.Secretariat, scene.Plan, new LocalText("محور"), "سبب")).Refusal);
    }

    [Fact]
    public async Task One_change_reopens_what_was_signed()
    {
        await using var scene = await ReviewScene.OpenAsync();
        await scene.DecidedAsync();
        Assert.True((await scene.SignAsync(scene.Official)).Ok);
        Assert.True((await scene.SignAsync(scene.Volunteer)).Ok);

        Assert.Null((await scene.DecideAsync(2, CommitmentOutcome.Revised)).Refusal);

        var reopened = await scene.DecisionAsync();
        Assert.Equal(DecisionState.Proposed, reopened.State);
        Assert.False(reopened.Signatures.Any);
        Assert.Null(reopened.Hash);
    }

    [Fact]
    public async Task Nobody_signs_what_they_did_not_read_nor_does_who_sits_on_no_side()
    {
        await using var scene = await ReviewScene.OpenAsync();
        await scene.DecidedAsync();
        var read = DecisionText.FingerprintOf(await scene.DecisionAsync());
        Assert.True((await scene.DecideAsync(2, CommitmentOutcome.Revised)).Ok);
        var sign = new SignDecision(scene.Database.Store);

        Assert.Equal(DataRefusals.ChangedMeanwhile, (await sign.RunAsync(scene.Official, scene.Plan, read)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await scene.SignAsync(scene.Secretariat)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await scene.SignAsync(await scene.Database.ActorAsync(Role.CoLead, Side.Administration, scene.Ministry))).Refusal);
        Assert.Equal(ReviewRefusals.NotASideOfIt, (await scene.SignAsync(await scene.Database.ActorAsync(Role.Member))).Refusal);
    }

    [Fact]
    public async Task Every_outcome_has_its_reason_and_a_commitment_that_is_kept_loses_no_activity()
    {
        await using var scene = await ReviewScene.OpenAsync();
        var decide = new DecideOutcome(scene.Database.Store);
        var line = new OutcomeLine(scene.Commitments[0], 1, CommitmentOutcome.Kept, "سبب", []);
        Task<Result> Try(OutcomeLine typed) => decide.RunAsync(scene.Secretariat, scene.Commitments[0], null, typed);

        Assert.Equal(ReviewRefusals.ReasonMissing, (await Try(line with { Reason = " " })).Refusal);
        Assert.Equal(ReviewRefusals.ActivityWithoutName, (await Try(line with { Activities = [new DecidedActivity("", ActivityOutcome.Keep, "سبب")] })).Refusal);
        Assert.Equal(ReviewRefusals.ActivityReasonMissing.Key, (await Try(line with { Activities = [new DecidedActivity("نشاط", ActivityOutcome.Keep, "")] })).Refusal!.Key);
        Assert.Equal(ReviewRefusals.KeptButChanged, (await Try(line with { Activities = [new DecidedActivity("نشاط", ActivityOutcome.Drop, "سبب")] })).Refusal);
        Assert.Null((await Try(line with { Activities = [new DecidedActivity("نشاط", ActivityOutcome.Postpone, "سبب", "2027")] })).Refusal);   // still in the plan
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await Try(line)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await decide.RunAsync(scene.Official, scene.Commitments[0], null, line)).Refusal);
    }

    [Fact]
    public async Task After_publication_the_next_version_begins_as_a_copy_and_the_published_one_stays()
    {
        await using var scene = await ReviewScene.OpenAsync();
        var store = scene.Database.Store;
        await scene.DecidedAsync();
        Assert.Equal(ReviewRefusals.DecisionStillOpen, (await new OpenNextDecision(store).RunAsync(scene.Secretariat, scene.Plan)).Refusal);
        await scene.SignAsync(scene.Official);
        await scene.SignAsync(scene.Volunteer);
        await new PublishDecision(store).RunAsync(scene.Secretariat, scene.Plan);

        Assert.Null((await new OpenNextDecision(store).RunAsync(scene.Secretariat, scene.Plan)).Refusal);
        Assert.Null((await scene.DecideAsync(2, CommitmentOutcome.Revised)).Refusal);

        await using var db = scene.Database.Read();
        var versions = await db.ReviewDecisions.OrderBy(d => d.Number).ToListAsync();
        Assert.Equal([DecisionState.Published, DecisionState.Proposed], versions.Select(d => d.State));
        Assert.Equal([1], versions[0].OpenToRevision);
        Assert.Equal([1, 2], versions[1].OpenToRevision);
    }
}
