using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Workspace.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Hold_meetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CommitteeMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Form = table.Column<string>(type: "text", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: true),
                    Link = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    QuorumOfSide = table.Column<int>(type: "integer", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TextVersion = table.Column<int>(type: "integer", nullable: false),
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
                    table.PrimaryKey("PK_CommitteeMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommitteeMeetings_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingRules",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuorumOfSide = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingRules", x => x.PlanId);
                    table.ForeignKey(
                        name: "FK_MeetingRules_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgendaPoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Notes = table.Column<string>(type: "text", nullable: false),
                    NotesVersion = table.Column<int>(type: "integer", nullable: false),
                    NotesBy = table.Column<Guid>(type: "uuid", nullable: true),
                    NotesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Conclusions = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Title_Ar = table.Column<string>(type: "text", nullable: false),
                    Title_En = table.Column<string>(type: "text", nullable: true),
                    Title_Fr = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaPoints_Accounts_NotesBy",
                        column: x => x.NotesBy,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_AgendaPoints_CommitteeMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "CommitteeMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnnouncedAbsences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Beforehand = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnouncedAbsences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnnouncedAbsences_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AnnouncedAbsences_CommitteeMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "CommitteeMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BodiesAtMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "text", nullable: false),
                    HasSeat = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name_Ar = table.Column<string>(type: "text", nullable: false),
                    Name_En = table.Column<string>(type: "text", nullable: true),
                    Name_Fr = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BodiesAtMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BodiesAtMeetings_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BodiesAtMeetings_CommitteeMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "CommitteeMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false),
                    Label_Ar = table.Column<string>(type: "text", nullable: false),
                    Label_En = table.Column<string>(type: "text", nullable: true),
                    Label_Fr = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingDocuments_CommitteeMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "CommitteeMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingOutputs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    PointId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Action_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Action_FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Action_Note = table.Column<string>(type: "text", nullable: true),
                    Action_OwnerBodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Action_OwnerSide = table.Column<string>(type: "text", nullable: true),
                    Approved_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Approved_FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Approved_Note = table.Column<string>(type: "text", nullable: true),
                    Approved_OwnerBodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Approved_OwnerSide = table.Column<string>(type: "text", nullable: true),
                    Text_Ar = table.Column<string>(type: "text", nullable: false),
                    Text_En = table.Column<string>(type: "text", nullable: true),
                    Text_Fr = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingOutputs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingOutputs_AgendaPoints_PointId",
                        column: x => x.PointId,
                        principalTable: "AgendaPoints",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MeetingOutputs_CommitteeMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "CommitteeMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NoteClashes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PointId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoteClashes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoteClashes_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_NoteClashes_AgendaPoints_PointId",
                        column: x => x.PointId,
                        principalTable: "AgendaPoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PeopleAtMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyAtMeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Capacity = table.Column<string>(type: "text", nullable: false),
                    Commitment = table.Column<int>(type: "integer", nullable: true),
                    Function_Ar = table.Column<string>(type: "text", nullable: true),
                    Function_En = table.Column<string>(type: "text", nullable: true),
                    Function_Fr = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeopleAtMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeopleAtMeetings_BodiesAtMeetings_BodyAtMeetingId",
                        column: x => x.BodyAtMeetingId,
                        principalTable: "BodiesAtMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgendaPoints_MeetingId",
                table: "AgendaPoints",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaPoints_NotesBy",
                table: "AgendaPoints",
                column: "NotesBy");

            migrationBuilder.CreateIndex(
                name: "IX_AnnouncedAbsences_BodyId",
                table: "AnnouncedAbsences",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_AnnouncedAbsences_MeetingId",
                table: "AnnouncedAbsences",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_BodiesAtMeetings_BodyId",
                table: "BodiesAtMeetings",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_BodiesAtMeetings_MeetingId_BodyId",
                table: "BodiesAtMeetings",
                columns: new[] { "MeetingId", "BodyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeMeetings_PlanId_Number",
                table: "CommitteeMeetings",
                columns: new[] { "PlanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingDocuments_MeetingId",
                table: "MeetingDocuments",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingOutputs_MeetingId",
                table: "MeetingOutputs",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingOutputs_PointId",
                table: "MeetingOutputs",
                column: "PointId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteClashes_AccountId",
                table: "NoteClashes",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteClashes_PointId",
                table: "NoteClashes",
                column: "PointId");

            migrationBuilder.CreateIndex(
                name: "IX_PeopleAtMeetings_BodyAtMeetingId",
                table: "PeopleAtMeetings",
                column: "BodyAtMeetingId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnnouncedAbsences");

            migrationBuilder.DropTable(
                name: "MeetingDocuments");

            migrationBuilder.DropTable(
                name: "MeetingOutputs");

            migrationBuilder.DropTable(
                name: "MeetingRules");

            migrationBuilder.DropTable(
                name: "NoteClashes");

            migrationBuilder.DropTable(
                name: "PeopleAtMeetings");

            migrationBuilder.DropTable(
                name: "AgendaPoints");

            migrationBuilder.DropTable(
                name: "BodiesAtMeetings");

            migrationBuilder.DropTable(
                name: "CommitteeMeetings");
        }
    }
}
