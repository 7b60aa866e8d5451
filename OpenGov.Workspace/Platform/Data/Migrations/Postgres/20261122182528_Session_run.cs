using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Workspace.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Session_run : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LeadTakeOvers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "text", nullable: false),
                    FromAccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToAccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadTakeOvers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadTakeOvers_Accounts_FromAccountId",
                        column: x => x.FromAccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_LeadTakeOvers_Accounts_ToAccountId",
                        column: x => x.ToAccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LeadTakeOvers_ConsultationSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ConsultationSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SealedMinutes",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SealedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedMinutes", x => x.SessionId);
                    table.ForeignKey(
                        name: "FK_SealedMinutes_ConsultationSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ConsultationSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SeatsAtCockpits",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsThere = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatsAtCockpits", x => new { x.SessionId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_SeatsAtCockpits_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SeatsAtCockpits_ConsultationSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ConsultationSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionRuns",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    CurrentItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Shown = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionRuns", x => x.SessionId);
                    table.ForeignKey(
                        name: "FK_SessionRuns_Accounts_StartedBy",
                        column: x => x.StartedBy,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionRuns_ConsultationSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ConsultationSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionSignatures",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionSignatures", x => new { x.SessionId, x.Side });
                    table.ForeignKey(
                        name: "FK_SessionSignatures_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionSignatures_ConsultationSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ConsultationSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RunItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    ExtraMinutes = table.Column<int>(type: "integer", nullable: false),
                    Title_Ar = table.Column<string>(type: "text", nullable: false),
                    Title_En = table.Column<string>(type: "text", nullable: true),
                    Title_Fr = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RunItems_SessionRuns_SessionId",
                        column: x => x.SessionId,
                        principalTable: "SessionRuns",
                        principalColumn: "SessionId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ItemSpans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Because = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemSpans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemSpans_Accounts_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ItemSpans_Accounts_StartedBy",
                        column: x => x.StartedBy,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ItemSpans_RunItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RunItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    OwnerBodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerSide = table.Column<string>(type: "text", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionActions_Accounts_EnteredBy",
                        column: x => x.EnteredBy,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionActions_Bodies_OwnerBodyId",
                        column: x => x.OwnerBodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SessionActions_ConsultationSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ConsultationSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionActions_RunItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RunItems",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SessionDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionDecisions_Accounts_EnteredBy",
                        column: x => x.EnteredBy,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionDecisions_ConsultationSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ConsultationSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionDecisions_RunItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RunItems",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SessionNotes",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    TextVersion = table.Column<int>(type: "integer", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNotes", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_SessionNotes_Accounts_WrittenBy",
                        column: x => x.WrittenBy,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SessionNotes_ConsultationSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ConsultationSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionNotes_RunItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RunItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerTurns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Speaker = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Side = table.Column<string>(type: "text", nullable: true),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerTurns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpeakerTurns_Accounts_AskedBy",
                        column: x => x.AskedBy,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SpeakerTurns_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SpeakerTurns_ConsultationSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ConsultationSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SpeakerTurns_RunItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RunItems",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SessionNoteClashes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNoteClashes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNoteClashes_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionNoteClashes_SessionNotes_ItemId",
                        column: x => x.ItemId,
                        principalTable: "SessionNotes",
                        principalColumn: "ItemId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ItemSpans_EndedBy",
                table: "ItemSpans",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ItemSpans_ItemId",
                table: "ItemSpans",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemSpans_StartedBy",
                table: "ItemSpans",
                column: "StartedBy");

            migrationBuilder.CreateIndex(
                name: "IX_LeadTakeOvers_FromAccountId",
                table: "LeadTakeOvers",
                column: "FromAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadTakeOvers_SessionId_At",
                table: "LeadTakeOvers",
                columns: new[] { "SessionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadTakeOvers_ToAccountId",
                table: "LeadTakeOvers",
                column: "ToAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_RunItems_SessionId_Order",
                table: "RunItems",
                columns: new[] { "SessionId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SeatsAtCockpits_AccountId",
                table: "SeatsAtCockpits",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionActions_EnteredBy",
                table: "SessionActions",
                column: "EnteredBy");

            migrationBuilder.CreateIndex(
                name: "IX_SessionActions_ItemId",
                table: "SessionActions",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionActions_OwnerBodyId",
                table: "SessionActions",
                column: "OwnerBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionActions_SessionId_Order",
                table: "SessionActions",
                columns: new[] { "SessionId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_SessionDecisions_EnteredBy",
                table: "SessionDecisions",
                column: "EnteredBy");

            migrationBuilder.CreateIndex(
                name: "IX_SessionDecisions_ItemId",
                table: "SessionDecisions",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionDecisions_SessionId_Order",
                table: "SessionDecisions",
                columns: new[] { "SessionId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteClashes_AccountId",
                table: "SessionNoteClashes",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteClashes_ItemId",
                table: "SessionNoteClashes",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotes_SessionId",
                table: "SessionNotes",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotes_WrittenBy",
                table: "SessionNotes",
                column: "WrittenBy");

            migrationBuilder.CreateIndex(
                name: "IX_SessionRuns_StartedBy",
                table: "SessionRuns",
                column: "StartedBy");

            migrationBuilder.CreateIndex(
                name: "IX_SessionSignatures_AccountId",
                table: "SessionSignatures",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerTurns_AskedBy",
                table: "SpeakerTurns",
                column: "AskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerTurns_BodyId",
                table: "SpeakerTurns",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerTurns_ItemId",
                table: "SpeakerTurns",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerTurns_SessionId_Order",
                table: "SpeakerTurns",
                columns: new[] { "SessionId", "Order" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ItemSpans");

            migrationBuilder.DropTable(
                name: "LeadTakeOvers");

            migrationBuilder.DropTable(
                name: "SealedMinutes");

            migrationBuilder.DropTable(
                name: "SeatsAtCockpits");

            migrationBuilder.DropTable(
                name: "SessionActions");

            migrationBuilder.DropTable(
                name: "SessionDecisions");

            migrationBuilder.DropTable(
                name: "SessionNoteClashes");

            migrationBuilder.DropTable(
                name: "SessionSignatures");

            migrationBuilder.DropTable(
                name: "SpeakerTurns");

            migrationBuilder.DropTable(
                name: "SessionNotes");

            migrationBuilder.DropTable(
                name: "RunItems");

            migrationBuilder.DropTable(
                name: "SessionRuns");
        }
    }
}
