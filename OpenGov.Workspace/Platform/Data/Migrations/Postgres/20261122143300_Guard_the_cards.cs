using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OpenGov.Workspace.Platform.Data.Migrations.Postgres;

/// <summary>The log of a card and the text that the sides were asked to sign stay as they were written, whatever the program does.</summary>
[DbContext(typeof(PostgresWorkspaceDbContext))]
[Migration("20261122143300_Guard_the_cards")]
public sealed class Guard_the_cards : Migration
{
    private static readonly string[] Tables = ["CardCommits", "CardSnapshots", "CardReviews"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION guard_the_cards() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE kept boolean := true;
            BEGIN
                IF TG_TABLE_NAME = 'CardSnapshots' AND TG_OP = 'DELETE' THEN kept := OLD."Revision" = 0;
                ELSIF TG_TABLE_NAME = 'CardReviews' AND TG_OP = 'UPDATE' THEN
                    kept := (NEW."Document", NEW."Hash", NEW."Revision", NEW."CardId") IS DISTINCT FROM (OLD."Document", OLD."Hash", OLD."Revision", OLD."CardId");
                END IF;
                IF kept THEN RAISE EXCEPTION 'what was written or signed on a card stays as it was'; END IF;
                IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                RETURN NEW;
            END $$;
            """);
        foreach (var table in Tables)
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "{table}_stay_as_they_were" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION guard_the_cards();
                CREATE TRIGGER "{table}_are_never_emptied" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION guard_the_cards();
                """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            migrationBuilder.Sql($"""DROP TRIGGER "{table}_stay_as_they_were" ON "{table}"; DROP TRIGGER "{table}_are_never_emptied" ON "{table}";""");
        migrationBuilder.Sql("DROP FUNCTION guard_the_cards();");
    }
}
