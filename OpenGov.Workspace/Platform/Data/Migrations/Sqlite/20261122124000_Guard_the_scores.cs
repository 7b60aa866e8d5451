using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OpenGov.Workspace.Platform.Data.Migrations.Sqlite;

/// <summary>What was scored, adopted or published stays as it was, whatever the program does.</summary>
[DbContext(typeof(SqliteWorkspaceDbContext))]
[Migration("20261122124000_Guard_the_scores")]
public sealed class Guard_the_scores : Migration
{
    private const string AdoptedGrid = """EXISTS (SELECT 1 FROM "EvaluationGrids" WHERE "Id" = OLD."GridId" AND "State" = 'Adopted')""";
    private const string AdoptedCriterion =
        """EXISTS (SELECT 1 FROM "Criteria" c JOIN "EvaluationGrids" g ON g."Id" = c."GridId" WHERE c."Id" = OLD."CriterionId" AND g."State" = 'Adopted')""";

    /// <summary>Table, what may not happen to it, and when.</summary>
    private static readonly (string Name, string On, string Table, string When)[] Guards =
    [
        ("Given_scores_never_change", "UPDATE", "GivenScores", "1"),
        ("Given_scores_stay", "DELETE", "GivenScores", "1"),
        ("Ranked_proposals_never_change", "UPDATE", "RankedProposals", "1"),
        ("Ranked_proposals_stay", "DELETE", "RankedProposals", "1"),
        ("Adopted_grids_never_change", "UPDATE", "EvaluationGrids", "OLD.\"State\" = 'Adopted'"),
        ("Adopted_grids_stay", "DELETE", "EvaluationGrids", "OLD.\"State\" = 'Adopted'"),
        ("Adopted_criteria_never_change", "UPDATE", "Criteria", AdoptedGrid),
        ("Adopted_criteria_stay", "DELETE", "Criteria", AdoptedGrid),
        ("Adopted_points_never_change", "UPDATE", "ScalePoints", AdoptedCriterion),
        ("Adopted_points_stay", "DELETE", "ScalePoints", AdoptedCriterion),
        ("Published_rankings_never_change", "UPDATE", "Rankings", "OLD.\"PublishedAt\" IS NOT NULL"),
        ("Published_rankings_stay", "DELETE", "Rankings", "OLD.\"PublishedAt\" IS NOT NULL"),
        ("Shown_sheets_never_change", "UPDATE", "ScoreSheets",
            """
            OLD."State" = 'Shown' AND (NEW."State" <> 'Shown' OR NEW."Payload" IS NOT OLD."Payload" OR NEW."Nonce" IS NOT OLD."Nonce"
                OR NEW."Commitment" IS NOT OLD."Commitment" OR NEW."AuthorId" IS NOT OLD."AuthorId" OR NEW."Side" IS NOT OLD."Side"
                OR NEW."SealedAt" IS NOT OLD."SealedAt" OR NEW."IsLate" IS NOT OLD."IsLate" OR NEW."Overall" IS NOT OLD."Overall")
            """),
        ("Shown_sheets_stay", "DELETE", "ScoreSheets", "OLD.\"State\" = 'Shown'"),
        ("Shown_is_shown", "UPDATE", "ScoredProposals", "OLD.\"RevealedAt\" IS NOT NULL AND NEW.\"RevealedAt\" IS NOT OLD.\"RevealedAt\""),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (name, on, table, when) in Guards)
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "{name}" BEFORE {on} ON "{table}" WHEN {when}
                BEGIN SELECT RAISE(ABORT, 'what was scored, adopted or published stays as it was'); END;
                """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var guard in Guards) migrationBuilder.Sql($"""DROP TRIGGER "{guard.Name}";""");
    }
}
