using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OpenGov.Workspace.Platform.Data.Migrations.Sqlite;

/// <summary>What the public said, what was put before it, and what both sides adopted stay as they were, whatever the program does.</summary>
[DbContext(typeof(SqliteWorkspaceDbContext))]
[Migration("20261122183846_Guard_the_adopted_plan")]
public sealed class Guard_the_adopted_plan : Migration
{
    /// <summary>What may not happen to a table, and when.</summary>
    private static readonly (string Name, string On, string Table, string When)[] Guards =
    [
        ("Consulted_texts_never_change", "UPDATE", "ConsultedCards", "1"),
        ("Consulted_texts_stay", "DELETE", "ConsultedCards",
            """EXISTS (SELECT 1 FROM "PublicConsultations" c WHERE c."Id" = OLD."ConsultationId" AND c."ApprovedAt" IS NOT NULL)"""),
        ("Public_comments_stay", "DELETE", "PublicComments", "1"),
        ("Public_comments_never_change", "UPDATE", "PublicComments", Differs("Text", "CardId", "Section", "Quote", "Number", "Hash", "ReceivedAt", "ConsultationId")),
        ("Adopted_texts_never_change", "UPDATE", "AdoptedCards", "1"),
        ("Adopted_texts_stay", "DELETE", "AdoptedCards", "1"),
        ("Adoptions_stay", "DELETE", "PlanAdoptions", "1"),
        ("Adopted_wholes_never_change", "UPDATE", "PlanAdoptions", "OLD.\"AdoptedAt\" IS NOT NULL OR " + Differs("Content", "Hash", "PlanId", "Number", "Reason")),
        ("Progress_stays", "DELETE", "ProgressReports", "1"),
        ("Progress_never_changes", "UPDATE", "ProgressReports", "1"),
        ("Completion_stays", "DELETE", "CompletionClaims", "1"),
        ("Completion_never_changes", "UPDATE", "CompletionClaims", "1"),
    ];

    private static string Differs(params string[] columns) => string.Join(" OR ", columns.Select(column => $"NEW.\"{column}\" IS NOT OLD.\"{column}\""));

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (name, on, table, when) in Guards)
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "{name}" BEFORE {on} ON "{table}" WHEN {when}
                BEGIN SELECT RAISE(ABORT, 'what the public said and what both sides adopted stays as it was'); END;
                """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var guard in Guards) migrationBuilder.Sql($"""DROP TRIGGER "{guard.Name}";""");
    }
}
