using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OpenGov.Workspace.Platform.Data.Migrations.Sqlite;

/// <summary>The log of a card and the text that the sides were asked to sign stay as they were written, whatever the program does.</summary>
[DbContext(typeof(SqliteWorkspaceDbContext))]
[Migration("20261122143300_Guard_the_cards")]
public sealed class Guard_the_cards : Migration
{
    /// <summary>What may not happen to a table, and when.</summary>
    private static readonly (string Name, string On, string Table, string When)[] Guards =
    [
        ("Card_commits_never_change", "UPDATE", "CardCommits", "1"),
        ("Card_commits_stay", "DELETE", "CardCommits", "1"),
        ("Card_snapshots_never_change", "UPDATE", "CardSnapshots", "1"),
        ("Card_openings_stay", "DELETE", "CardSnapshots", "OLD.\"Revision\" = 0"),
        ("Card_reviews_stay", "DELETE", "CardReviews", "1"),
        ("Reviewed_texts_never_change", "UPDATE", "CardReviews",
            """NEW."Document" IS NOT OLD."Document" OR NEW."Hash" IS NOT OLD."Hash" OR NEW."Revision" IS NOT OLD."Revision" OR NEW."CardId" IS NOT OLD."CardId" """),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (name, on, table, when) in Guards)
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "{name}" BEFORE {on} ON "{table}" WHEN {when}
                BEGIN SELECT RAISE(ABORT, 'what was written or signed on a card stays as it was'); END;
                """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var guard in Guards) migrationBuilder.Sql($"""DROP TRIGGER "{guard.Name}";""");
    }
}
