using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Fills an empty workspace with the second and the third national plan, through the same use-cases as people.</summary>
/// <remarks>
/// What the plans' documents give is entered as they give it; what they have lost stays unknown. Only the texts of the
/// proposals and of the review, the rounds of scoring, the commitment cards, the thematic group and the session of plan 3 are made
/// up, and marked so: the report gives how many proposals there were by theme and channel. Each use-case commits for itself: a load that is interrupted leaves a part, which nobody should take for
/// the whole. The record says when a load began and when it was done.
/// </remarks>
public sealed class LoadExample(Store store, ScoreVault vault, CardWriting writing, RegistrationLetters letters)
{
    public static readonly Refusal NotEmpty = new("Example.NotEmpty");
    public static readonly Refusal Unfinished = new("Example.Unfinished");

    /// <summary>What the beginning and the end of the load are recorded under.</summary>
    public static readonly Guid Mark = new("91a45000-0000-7000-8000-0000000000e0");

    public async Task<Result> RunAsync(CancellationToken cancel = default)
    {
        var obstacle = (await store.ReadAsync<Result>(this, Actor.System, async (db, _) => await ObstacleAsync(db, cancel), cancel)).Value();
        if (!obstacle.Ok) return obstacle;

        (await new BeginExample(store).RunAsync(Actor.System, cancel)).MustBeDone();
        var words = new Words();
        var bodies = await new LoadBodies(store).RunAsync(cancel);
        var people = await new LoadPeople(store, bodies).RunAsync(cancel);
        var committee = await new LoadCommittee(store, words, bodies, people).RunAsync(cancel);
        var second = await new LoadSecondPlan(store, words, bodies).RunAsync(cancel);
        var third = await new LoadThirdPlan(store, words, bodies).RunAsync(committee, cancel);
        await new LoadReview(store, bodies, people).RunAsync(third, cancel);
        await new LoadScoring(store, vault, people).RunAsync(second, third, cancel);
        await new LoadCards(store, writing, people, bodies).RunAsync(third, cancel);
        await new LoadGroups(store, people, bodies).RunAsync(third, cancel);
        await new LoadSession(store, letters, people, bodies).RunAsync(third, cancel);
        (await new FinishExample(store).RunAsync(Actor.System, cancel)).MustBeDone();
        return Result.Done;
    }

    private static async Task<Result> ObstacleAsync(WorkspaceDbContext db, CancellationToken cancel)
    {
        var marks = await (
            from subject in db.RecordSubjects
            where subject.SubjectId == Mark
            join entry in db.Record on subject.Seq equals entry.Seq
            select entry.Action).ToListAsync(cancel);
        if (marks.Contains(AuthorizationMatrix.NameOf(typeof(BeginExample))) && !marks.Contains(AuthorizationMatrix.NameOf(typeof(FinishExample))))
            return Unfinished;
        return await db.Bodies.AnyAsync(cancel) || await db.Plans.AnyAsync(cancel) || await db.CommitteeTerms.AnyAsync(cancel)
            ? NotEmpty : Result.Done;
    }
}
