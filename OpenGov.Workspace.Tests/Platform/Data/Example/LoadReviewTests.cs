using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Review;

namespace OpenGov.Workspace.Platform.Data.Example;

public sealed class LoadReviewTests(LoadedExample loaded)
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_activity_of_commitment_3_is_postponed_and_not_dropped_as_the_minutes_say(Engine engine)
    {
        var store = (await loaded.DatabaseAsync(engine)).Store;
        var commitment = (await new CommitmentUnderReview(store).ReadAsync(Actor.System, 3, 3)).Value!;

        Assert.Equal(Progress.Postponed, Assert.Single(commitment.Assessment!.Text.Activities).Progress);
        Assert.Equal(ActivityOutcome.Postpone, Assert.Single(commitment.Outcome!.Activities).Outcome);
        Assert.Equal(BilateralState.Scheduled, Assert.Single(commitment.Meetings).State);
        Assert.Single(Assert.Single(commitment.Requests).Answers);
    }

    [Fact]
    public async Task One_administration_revises_nothing_without_having_settled_it_and_the_public_reads_what_was_published()
    {
        var store = (await loaded.DatabaseAsync()).Store;
        var ours = (await new ReviewOfPlan(store, TimeProvider.System).ReadAsync(Actor.System, 3)).Value!;
        var theirs = (await new ReviewOfPlan(store, TimeProvider.System).ReadAsync(Actor.Public, 3)).Value!;

        Assert.Equal([2], ours.Rows.Where(row => row.Assessment is { Stance: Stance.Keep, IsFinal: false }).Select(row => row.Number));
        Assert.Equal([8], ours.Rows.Where(row => row.HasDraft).Select(row => row.Number));
        Assert.Equal([2, 3], theirs.Rows.Where(row => row.Assessment is not null).Select(row => row.Number));
        Assert.Null(theirs.Decision);
        Assert.Empty(theirs.Meetings);
    }

    [Fact]
    public async Task What_is_made_up_says_so()
    {
        await using var db = await loaded.ReadAsync();

        Assert.All(await db.Assessments.ToListAsync(), a => Assert.StartsWith("(مثال)", a.Text.Achievements, StringComparison.Ordinal));
        Assert.All(await db.RevisionRequests.ToListAsync(), r => Assert.StartsWith("(مثال)", r.What, StringComparison.Ordinal));
        Assert.Equal(2, await db.RevisionRequests.Select(r => r.BodyId).Distinct().CountAsync());
    }
}
