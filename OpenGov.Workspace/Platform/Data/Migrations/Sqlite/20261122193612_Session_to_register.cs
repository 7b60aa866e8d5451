using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Workspace.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Session_to_register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Shown",
                table: "SessionRuns");

            migrationBuilder.AddForeignKey(
                name: "FK_Solutions_Proposals_ProposedAs",
                table: "Solutions",
                column: "ProposedAs",
                principalTable: "Proposals",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Solutions_Proposals_ProposedAs",
                table: "Solutions");

            migrationBuilder.AddColumn<string>(
                name: "Shown",
                table: "SessionRuns",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
