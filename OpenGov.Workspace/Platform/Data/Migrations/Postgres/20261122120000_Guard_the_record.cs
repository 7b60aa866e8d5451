using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OpenGov.Workspace.Platform.Data.Migrations.Postgres;

/// <summary>The record only grows; the one change it allows is to take a payload out, its commitment staying.</summary>
[DbContext(typeof(PostgresWorkspaceDbContext))]
[Migration("20261122120000_Guard_the_record")]
public sealed class Guard_the_record : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION guard_the_record() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'UPDATE' AND NEW."Payload" IS NULL AND NEW."Salt" IS NULL
                AND (NEW."Seq", NEW."At", NEW."ActorRole", NEW."Action", NEW."SubjectId", NEW."PayloadCommit", NEW."Prev", NEW."Hash")
                  = (OLD."Seq", OLD."At", OLD."ActorRole", OLD."Action", OLD."SubjectId", OLD."PayloadCommit", OLD."Prev", OLD."Hash")
                AND NEW."ActorId" IS NOT DISTINCT FROM OLD."ActorId" AND NEW."PlanId" IS NOT DISTINCT FROM OLD."PlanId"
            THEN RETURN NEW; END IF;
            RAISE EXCEPTION 'the record only grows';
        END $$;
        CREATE TRIGGER "Record_only_grows" BEFORE UPDATE OR DELETE ON "Record"
            FOR EACH ROW EXECUTE FUNCTION guard_the_record();
        CREATE TRIGGER "Record_is_never_emptied" BEFORE TRUNCATE ON "Record"
            FOR EACH STATEMENT EXECUTE FUNCTION guard_the_record();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TRIGGER "Record_only_grows" ON "Record";
        DROP TRIGGER "Record_is_never_emptied" ON "Record";
        DROP FUNCTION guard_the_record();
        """);
}
