using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OpenGov.Workspace.Platform.Data.Migrations.Sqlite;

/// <summary>An index of the words of the register; a row's number is plan × 2³² + proposal, so that it also knows the plan and the order.</summary>
/// <remarks>It keeps no texts of its own, so nothing taken out of the register can be read from it.</remarks>
[DbContext(typeof(SqliteWorkspaceDbContext))]
[Migration("20261122121000_Search_proposals")]
public sealed class Search_proposals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE VIRTUAL TABLE "ProposalSearch" USING fts5("Folded", content='', contentless_delete=1, detail=none,
                prefix='3', tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mc'");
            """);
        migrationBuilder.Sql(
            """
            INSERT INTO "ProposalSearch"("rowid", "Folded")
            SELECT plan."Number" * 4294967296 + p."Number", p."Folded" FROM "Proposals" p JOIN "Plans" plan ON plan."Id" = p."PlanId"
            WHERE p."WithdrawnAt" IS NULL;
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER "Proposals_search_insert" AFTER INSERT ON "Proposals" WHEN NEW."WithdrawnAt" IS NULL
            BEGIN
                INSERT INTO "ProposalSearch"("rowid", "Folded")
                SELECT "Number" * 4294967296 + NEW."Number", NEW."Folded" FROM "Plans" WHERE "Id" = NEW."PlanId";
            END;
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER "Proposals_search_update" AFTER UPDATE OF "Folded", "WithdrawnAt" ON "Proposals"
            WHEN NEW."Folded" <> OLD."Folded" OR NEW."WithdrawnAt" IS NOT OLD."WithdrawnAt"
            BEGIN
                DELETE FROM "ProposalSearch"
                WHERE "rowid" = (SELECT "Number" * 4294967296 + OLD."Number" FROM "Plans" WHERE "Id" = OLD."PlanId");
                INSERT INTO "ProposalSearch"("rowid", "Folded")
                SELECT "Number" * 4294967296 + NEW."Number", NEW."Folded" FROM "Plans"
                WHERE "Id" = NEW."PlanId" AND NEW."WithdrawnAt" IS NULL;
            END;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""DROP TRIGGER "Proposals_search_insert";""");
        migrationBuilder.Sql("""DROP TRIGGER "Proposals_search_update";""");
        migrationBuilder.Sql("""DROP TABLE "ProposalSearch";""");
    }
}
