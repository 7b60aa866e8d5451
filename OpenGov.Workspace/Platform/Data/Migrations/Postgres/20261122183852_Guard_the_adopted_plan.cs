using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OpenGov.Workspace.Platform.Data.Migrations.Postgres;

/// <summary>What the public said, what was put before it, and what both sides adopted stay as they were, whatever the program does.</summary>
[DbContext(typeof(PostgresWorkspaceDbContext))]
[Migration("20261122183852_Guard_the_adopted_plan")]
public sealed class Guard_the_adopted_plan : Migration
{
    private static readonly string[] Tables = ["ConsultedCards", "PublicComments", "AdoptedCards", "PlanAdoptions", "ProgressReports", "CompletionClaims"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION guard_the_adopted_plan() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE kept boolean := true;
            BEGIN
                IF TG_TABLE_NAME = 'ConsultedCards' AND TG_OP = 'DELETE' THEN
                    kept := EXISTS (SELECT 1 FROM "PublicConsultations" c WHERE c."Id" = OLD."ConsultationId" AND c."ApprovedAt" IS NOT NULL);
                ELSIF TG_TABLE_NAME = 'PublicComments' AND TG_OP = 'UPDATE' THEN
                    kept := (NEW."Text", NEW."CardId", NEW."Section", NEW."Quote", NEW."Number", NEW."Hash", NEW."ReceivedAt", NEW."ConsultationId")
                        IS DISTINCT FROM (OLD."Text", OLD."CardId", OLD."Section", OLD."Quote", OLD."Number", OLD."Hash", OLD."ReceivedAt", OLD."ConsultationId");
                ELSIF TG_TABLE_NAME = 'PlanAdoptions' AND TG_OP = 'UPDATE' THEN
                    kept := OLD."AdoptedAt" IS NOT NULL OR (NEW."Content", NEW."Hash", NEW."PlanId", NEW."Number", NEW."Reason")
                        IS DISTINCT FROM (OLD."Content", OLD."Hash", OLD."PlanId", OLD."Number", OLD."Reason");
                END IF;
                IF kept THEN RAISE EXCEPTION 'what the public said and what both sides adopted stays as it was'; END IF;
                IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                RETURN NEW;
            END $$;
            """);
        foreach (var table in Tables)
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "{table}_stay_as_they_were" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION guard_the_adopted_plan();
                CREATE TRIGGER "{table}_are_never_emptied" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION guard_the_adopted_plan();
                """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            migrationBuilder.Sql($"""DROP TRIGGER "{table}_stay_as_they_were" ON "{table}"; DROP TRIGGER "{table}_are_never_emptied" ON "{table}";""");
        migrationBuilder.Sql("DROP FUNCTION guard_the_adopted_plan();");
    }
}
