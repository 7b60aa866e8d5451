using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OpenGov.Workspace.Platform.Data.Migrations.Postgres;

/// <summary>What was scored, adopted or published stays as it was, whatever the program does.</summary>
[DbContext(typeof(PostgresWorkspaceDbContext))]
[Migration("20261122124000_Guard_the_scores")]
public sealed class Guard_the_scores : Migration
{
    private static readonly string[] Tables =
        ["GivenScores", "RankedProposals", "EvaluationGrids", "Criteria", "ScalePoints", "Rankings", "ScoreSheets", "ScoredProposals"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION guard_the_scores() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE kept boolean := false;
            BEGIN
                IF TG_OP = 'TRUNCATE' THEN kept := true;
                ELSIF TG_TABLE_NAME IN ('GivenScores', 'RankedProposals') THEN kept := true;
                ELSIF TG_TABLE_NAME = 'EvaluationGrids' THEN kept := OLD."State" = 'Adopted';
                ELSIF TG_TABLE_NAME = 'Criteria' THEN
                    kept := EXISTS (SELECT 1 FROM "EvaluationGrids" WHERE "Id" = OLD."GridId" AND "State" = 'Adopted');
                ELSIF TG_TABLE_NAME = 'ScalePoints' THEN
                    kept := EXISTS (SELECT 1 FROM "Criteria" c JOIN "EvaluationGrids" g ON g."Id" = c."GridId"
                                    WHERE c."Id" = OLD."CriterionId" AND g."State" = 'Adopted');
                ELSIF TG_TABLE_NAME = 'Rankings' THEN kept := OLD."PublishedAt" IS NOT NULL;
                ELSIF TG_TABLE_NAME = 'ScoreSheets' THEN
                    kept := OLD."State" = 'Shown' AND (TG_OP = 'DELETE' OR (NEW."State", NEW."Payload", NEW."Nonce", NEW."Commitment", NEW."AuthorId",
                            NEW."Side", NEW."SealedAt", NEW."IsLate", NEW."Overall")
                        IS DISTINCT FROM (OLD."State", OLD."Payload", OLD."Nonce", OLD."Commitment", OLD."AuthorId",
                            OLD."Side", OLD."SealedAt", OLD."IsLate", OLD."Overall"));
                ELSIF TG_TABLE_NAME = 'ScoredProposals' AND TG_OP = 'UPDATE' THEN
                    kept := OLD."RevealedAt" IS NOT NULL AND NEW."RevealedAt" IS DISTINCT FROM OLD."RevealedAt";
                END IF;
                IF kept THEN RAISE EXCEPTION 'what was scored, adopted or published stays as it was'; END IF;
                IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                RETURN NEW;
            END $$;
            """);
        foreach (var table in Tables)
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "{table}_stay_as_they_were" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION guard_the_scores();
                CREATE TRIGGER "{table}_are_never_emptied" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION guard_the_scores();
                """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            migrationBuilder.Sql($"""DROP TRIGGER "{table}_stay_as_they_were" ON "{table}"; DROP TRIGGER "{table}_are_never_emptied" ON "{table}";""");
        migrationBuilder.Sql("DROP FUNCTION guard_the_scores();");
    }
}
