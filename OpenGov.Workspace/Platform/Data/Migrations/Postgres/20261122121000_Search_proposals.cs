using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OpenGov.Workspace.Platform.Data.Migrations.Postgres;

/// <summary>An index of the words of the register, in a narrow table beside it.</summary>
[DbContext(typeof(PostgresWorkspaceDbContext))]
[Migration("20261122121000_Search_proposals")]
public sealed class Search_proposals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE "ProposalSearch" (
            "PlanId" uuid NOT NULL, "Number" integer NOT NULL, "Words" tsvector NOT NULL, PRIMARY KEY ("PlanId", "Number"));
        CREATE INDEX "IX_ProposalSearch_Words" ON "ProposalSearch" USING gin ("Words");
        INSERT INTO "ProposalSearch" SELECT "PlanId", "Number", to_tsvector('simple', "Folded") FROM "Proposals" WHERE "WithdrawnAt" IS NULL;

        CREATE FUNCTION index_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP <> 'INSERT' THEN
                DELETE FROM "ProposalSearch" WHERE "PlanId" = OLD."PlanId" AND "Number" = OLD."Number";
            END IF;
            IF NEW."WithdrawnAt" IS NULL THEN
                INSERT INTO "ProposalSearch" VALUES (NEW."PlanId", NEW."Number", to_tsvector('simple', NEW."Folded"));
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER "Proposals_search_insert" AFTER INSERT ON "Proposals" FOR EACH ROW EXECUTE FUNCTION index_proposal();
        CREATE TRIGGER "Proposals_search_update" AFTER UPDATE OF "Folded", "WithdrawnAt" ON "Proposals" FOR EACH ROW
            WHEN (NEW."Folded" <> OLD."Folded" OR NEW."WithdrawnAt" IS DISTINCT FROM OLD."WithdrawnAt")
            EXECUTE FUNCTION index_proposal();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TRIGGER "Proposals_search_insert" ON "Proposals";
        DROP TRIGGER "Proposals_search_update" ON "Proposals";
        DROP FUNCTION index_proposal();
        DROP TABLE "ProposalSearch";
        """);
}
