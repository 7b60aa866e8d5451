using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The database itself refuses to change what was scored, adopted or published.</summary>
public sealed class GuardedScoresTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_was_shown_adopted_or_published_is_neither_changed_nor_deleted(Engine engine)
    {
        await using var scene = await EvaluationScene.WithAsync(engine: engine);
        var desk = new ScoringDesk(scene);
        await desk.SealBothAsync(scene.Scored[0], desk.Draft(2), desk.Draft(5));
        var ranking = new Ranking(scene.Round.Id);
        await scene.Database.AddAsync(ranking);
        await desk.TamperAsync($"""UPDATE "Rankings" SET "PublishedAt" = {DateTime.UtcNow}, "Frozen" = 'x', "Hash" = 'x'""");
        await desk.TamperAsync($"""INSERT INTO "RankedProposals" ("RankingId", "ScoredProposalId", "Rank", "Total", "Selection") VALUES ({ranking.Id}, {scene.Scored[0].Id}, 1, 7, 'Selected')""");

        FormattableString[] attempts =
        [
            $"""UPDATE "GivenScores" SET "Points" = 1""", $"""DELETE FROM "GivenScores" """,
            $"""UPDATE "RankedProposals" SET "Total" = 1""", $"""DELETE FROM "RankedProposals" """,
            $"""UPDATE "Rankings" SET "Hash" = 'y'""", $"""DELETE FROM "Rankings" """,
            $"""UPDATE "EvaluationGrids" SET "Tolerance" = 4""", $"""DELETE FROM "EvaluationGrids" """,
            $"""UPDATE "Criteria" SET "Weight" = 9""", $"""DELETE FROM "Criteria" """,
            $"""UPDATE "ScalePoints" SET "Points" = 9 WHERE "Points" = 5""", $"""DELETE FROM "ScalePoints" """,
            $"""UPDATE "ScoreSheets" SET "Payload" = 'x'""", $"""UPDATE "ScoreSheets" SET "Nonce" = NULL""", $"""UPDATE "ScoreSheets" SET "Commitment" = 'x'""",
            $"""UPDATE "ScoreSheets" SET "State" = 'Draft'""", $"""DELETE FROM "ScoreSheets" """,
            $"""UPDATE "ScoredProposals" SET "RevealedAt" = NULL""",
        ];
        foreach (var attempt in attempts)
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => desk.TamperAsync(attempt));
            Assert.Contains("stays as it was", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task On_the_other_engine_the_tables_are_not_emptied_either()
    {
        await using var scene = await EvaluationScene.WithAsync(engine: Engine.Postgres);
        var desk = new ScoringDesk(scene);

        foreach (var attempt in new FormattableString[] { $"""TRUNCATE "GivenScores" """, $"""TRUNCATE "EvaluationGrids" CASCADE""" })
            await Assert.ThrowsAnyAsync<DbException>(() => desk.TamperAsync(attempt));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_is_still_a_draft_is_changed_and_deleted_as_before(Engine engine)
    {
        await using var scene = await EvaluationScene.WithAsync(engine: engine);
        var desk = new ScoringDesk(scene);
        await desk.SealAsync(scene.Official, scene.Scored[0], desk.Draft(2));
        var draft = new EvaluationGrid(scene.Plan.Id, 2, new LocalText("مسودة"), 1, 5);
        await scene.Database.AddAsync(draft);

        await desk.TamperAsync($"""UPDATE "EvaluationGrids" SET "Tolerance" = 0 WHERE "Id" = {draft.Id}""");
        await desk.TamperAsync($"""DELETE FROM "EvaluationGrids" WHERE "Id" = {draft.Id}""");
        await desk.TamperAsync($"""UPDATE "ScoreSheets" SET "State" = 'Draft', "Commitment" = NULL""");

        await using var db = scene.Database.Read();
        Assert.Equal(1, await db.EvaluationGrids.CountAsync());
    }
}
