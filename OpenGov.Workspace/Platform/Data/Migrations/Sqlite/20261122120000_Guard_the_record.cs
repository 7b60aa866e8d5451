using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OpenGov.Workspace.Platform.Data.Migrations.Sqlite;

/// <summary>The record only grows; the one change it allows is to take a payload out, its commitment staying.</summary>
[DbContext(typeof(SqliteWorkspaceDbContext))]
[Migration("20261122120000_Guard_the_record")]
public sealed class Guard_the_record : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE TRIGGER "Record_is_never_deleted" BEFORE DELETE ON "Record"
            BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER "Record_is_never_changed" BEFORE UPDATE ON "Record"
            WHEN NEW."Payload" IS NOT NULL OR NEW."Salt" IS NOT NULL OR NEW."Seq" <> OLD."Seq" OR NEW."At" <> OLD."At"
                OR NEW."ActorId" IS NOT OLD."ActorId" OR NEW."ActorRole" <> OLD."ActorRole" OR NEW."Action" <> OLD."Action"
                OR NEW."SubjectId" <> OLD."SubjectId" OR NEW."PlanId" IS NOT OLD."PlanId"
                OR NEW."PayloadCommit" <> OLD."PayloadCommit" OR NEW."Prev" <> OLD."Prev" OR NEW."Hash" <> OLD."Hash"
            BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""DROP TRIGGER "Record_is_never_deleted";""");
        migrationBuilder.Sql("""DROP TRIGGER "Record_is_never_changed";""");
    }
}
