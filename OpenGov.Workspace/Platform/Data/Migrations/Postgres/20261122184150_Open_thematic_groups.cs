using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Workspace.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Open_thematic_groups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AdministrationDeputy",
                table: "ThematicGroups",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AdministrationLead",
                table: "ThematicGroups",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CivilSocietyDeputy",
                table: "ThematicGroups",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CivilSocietyLead",
                table: "ThematicGroups",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "ThematicGroups",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedBecause",
                table: "ThematicGroups",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Closing_AdministrationAt",
                table: "ThematicGroups",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Closing_AdministrationBy",
                table: "ThematicGroups",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Closing_CivilSocietyAt",
                table: "ThematicGroups",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Closing_CivilSocietyBy",
                table: "ThematicGroups",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPilot",
                table: "ThematicGroups",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "OpenedAt",
                table: "ThematicGroups",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Opening_AdministrationAt",
                table: "ThematicGroups",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Opening_AdministrationBy",
                table: "ThematicGroups",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Opening_CivilSocietyAt",
                table: "ThematicGroups",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Opening_CivilSocietyBy",
                table: "ThematicGroups",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Purpose_Ar",
                table: "ThematicGroups",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Purpose_En",
                table: "ThematicGroups",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Purpose_Fr",
                table: "ThematicGroups",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<List<Guid>>(
                name: "ThemeIds",
                table: "ThematicGroups",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "ThematicGroups",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "GroupGuides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Signatures_AdministrationAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_AdministrationBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Signatures_CivilSocietyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_CivilSocietyBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupGuides", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupGuides_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Form = table.Column<string>(type: "text", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: true),
                    Link = table.Column<string>(type: "text", nullable: true),
                    Agenda = table.Column<List<string>>(type: "text[]", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Conclusions = table.Column<string>(type: "text", nullable: false),
                    Outputs = table.Column<List<string>>(type: "text[]", nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Signatures_AdministrationAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_AdministrationBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Signatures_CivilSocietyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_CivilSocietyBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Title_Ar = table.Column<string>(type: "text", nullable: false),
                    Title_En = table.Column<string>(type: "text", nullable: true),
                    Title_Fr = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupMeetings_ThematicGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "ThematicGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupMemberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    Affiliation = table.Column<string>(type: "text", nullable: false),
                    Function = table.Column<string>(type: "text", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Institution = table.Column<string>(type: "text", nullable: true),
                    Contact = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    InvitedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    TokenHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RefusedBecause = table.Column<string>(type: "text", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    JoinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBecause = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Acceptance_AdministrationAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Acceptance_AdministrationBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Acceptance_CivilSocietyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Acceptance_CivilSocietyBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Refusal_AdministrationAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Refusal_AdministrationBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Refusal_CivilSocietyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Refusal_CivilSocietyBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupMemberships_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GroupMemberships_Accounts_InvitedBy",
                        column: x => x.InvitedBy,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GroupMemberships_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GroupMemberships_ThematicGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "ThematicGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupRules",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    MostOpen = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupRules", x => x.PlanId);
                    table.ForeignKey(
                        name: "FK_GroupRules_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GuideSections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GuideId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    TextVersion = table.Column<int>(type: "integer", nullable: false),
                    TextBy = table.Column<Guid>(type: "uuid", nullable: true),
                    TextAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideSections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideSections_Accounts_TextBy",
                        column: x => x.TextBy,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GuideSections_GroupGuides_GuideId",
                        column: x => x.GuideId,
                        principalTable: "GroupGuides",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GuideVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GuideId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AdoptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Structure = table.Column<string>(type: "text", nullable: false),
                    Remit = table.Column<string>(type: "text", nullable: false),
                    WayOfWorking = table.Column<string>(type: "text", nullable: false),
                    Partnership = table.Column<string>(type: "text", nullable: false),
                    Signatures_AdministrationAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_AdministrationBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Signatures_CivilSocietyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_CivilSocietyBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideVersions_GroupGuides_GuideId",
                        column: x => x.GuideId,
                        principalTable: "GroupGuides",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupActivities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    ResponsibleLead = table.Column<string>(type: "text", nullable: true),
                    ResponsibleId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupActivities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupActivities_GroupMemberships_ResponsibleId",
                        column: x => x.ResponsibleId,
                        principalTable: "GroupMemberships",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GroupActivities_ThematicGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "ThematicGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupAttendees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Affiliation = table.Column<string>(type: "text", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Function = table.Column<string>(type: "text", nullable: false),
                    Institution = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupAttendees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupAttendees_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GroupAttendees_GroupMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "GroupMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupAttendees_GroupMemberships_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "GroupMemberships",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "GuideClashes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideClashes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideClashes_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GuideClashes_GuideSections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "GuideSections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ThematicGroups_AdministrationDeputy",
                table: "ThematicGroups",
                column: "AdministrationDeputy");

            migrationBuilder.CreateIndex(
                name: "IX_ThematicGroups_AdministrationLead",
                table: "ThematicGroups",
                column: "AdministrationLead");

            migrationBuilder.CreateIndex(
                name: "IX_ThematicGroups_CivilSocietyDeputy",
                table: "ThematicGroups",
                column: "CivilSocietyDeputy");

            migrationBuilder.CreateIndex(
                name: "IX_ThematicGroups_CivilSocietyLead",
                table: "ThematicGroups",
                column: "CivilSocietyLead");

            migrationBuilder.CreateIndex(
                name: "IX_GroupActivities_GroupId",
                table: "GroupActivities",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupActivities_ResponsibleId",
                table: "GroupActivities",
                column: "ResponsibleId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupAttendees_AccountId",
                table: "GroupAttendees",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupAttendees_MeetingId",
                table: "GroupAttendees",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupAttendees_MembershipId",
                table: "GroupAttendees",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupGuides_PlanId",
                table: "GroupGuides",
                column: "PlanId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupMeetings_GroupId_Number",
                table: "GroupMeetings",
                columns: new[] { "GroupId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_AccountId",
                table: "GroupMemberships",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_BodyId",
                table: "GroupMemberships",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_GroupId",
                table: "GroupMemberships",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_InvitedBy",
                table: "GroupMemberships",
                column: "InvitedBy");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_TokenHash",
                table: "GroupMemberships",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GuideClashes_AccountId",
                table: "GuideClashes",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_GuideClashes_SectionId",
                table: "GuideClashes",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_GuideSections_GuideId_Part",
                table: "GuideSections",
                columns: new[] { "GuideId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GuideSections_TextBy",
                table: "GuideSections",
                column: "TextBy");

            migrationBuilder.CreateIndex(
                name: "IX_GuideVersions_GuideId_Number",
                table: "GuideVersions",
                columns: new[] { "GuideId", "Number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_ThematicGroups_Accounts_AdministrationDeputy",
                table: "ThematicGroups",
                column: "AdministrationDeputy",
                principalTable: "Accounts",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_ThematicGroups_Accounts_AdministrationLead",
                table: "ThematicGroups",
                column: "AdministrationLead",
                principalTable: "Accounts",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_ThematicGroups_Accounts_CivilSocietyDeputy",
                table: "ThematicGroups",
                column: "CivilSocietyDeputy",
                principalTable: "Accounts",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_ThematicGroups_Accounts_CivilSocietyLead",
                table: "ThematicGroups",
                column: "CivilSocietyLead",
                principalTable: "Accounts",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ThematicGroups_Accounts_AdministrationDeputy",
                table: "ThematicGroups");

            migrationBuilder.DropForeignKey(
                name: "FK_ThematicGroups_Accounts_AdministrationLead",
                table: "ThematicGroups");

            migrationBuilder.DropForeignKey(
                name: "FK_ThematicGroups_Accounts_CivilSocietyDeputy",
                table: "ThematicGroups");

            migrationBuilder.DropForeignKey(
                name: "FK_ThematicGroups_Accounts_CivilSocietyLead",
                table: "ThematicGroups");

            migrationBuilder.DropTable(
                name: "GroupActivities");

            migrationBuilder.DropTable(
                name: "GroupAttendees");

            migrationBuilder.DropTable(
                name: "GroupRules");

            migrationBuilder.DropTable(
                name: "GuideClashes");

            migrationBuilder.DropTable(
                name: "GuideVersions");

            migrationBuilder.DropTable(
                name: "GroupMeetings");

            migrationBuilder.DropTable(
                name: "GroupMemberships");

            migrationBuilder.DropTable(
                name: "GuideSections");

            migrationBuilder.DropTable(
                name: "GroupGuides");

            migrationBuilder.DropIndex(
                name: "IX_ThematicGroups_AdministrationDeputy",
                table: "ThematicGroups");

            migrationBuilder.DropIndex(
                name: "IX_ThematicGroups_AdministrationLead",
                table: "ThematicGroups");

            migrationBuilder.DropIndex(
                name: "IX_ThematicGroups_CivilSocietyDeputy",
                table: "ThematicGroups");

            migrationBuilder.DropIndex(
                name: "IX_ThematicGroups_CivilSocietyLead",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "AdministrationDeputy",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "AdministrationLead",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "CivilSocietyDeputy",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "CivilSocietyLead",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "ClosedBecause",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Closing_AdministrationAt",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Closing_AdministrationBy",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Closing_CivilSocietyAt",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Closing_CivilSocietyBy",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "IsPilot",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "OpenedAt",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Opening_AdministrationAt",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Opening_AdministrationBy",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Opening_CivilSocietyAt",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Opening_CivilSocietyBy",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Purpose_Ar",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Purpose_En",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Purpose_Fr",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "ThemeIds",
                table: "ThematicGroups");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ThematicGroups");
        }
    }
}
