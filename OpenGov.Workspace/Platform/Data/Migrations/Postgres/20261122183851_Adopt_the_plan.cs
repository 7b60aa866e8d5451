using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Workspace.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Adopt_the_plan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsAdopted",
                table: "CommitmentCards",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "CompletionClaims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "text", nullable: false),
                    Completion = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Link = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompletionClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CompletionClaims_Commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "Commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CompletionClaims_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Check = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Link = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvidenceEntries_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanAdoptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    PreparedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    PreparedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AdoptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Edition = table.Column<int>(type: "integer", nullable: true),
                    SetAsideAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Signatures_AdministrationAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_AdministrationBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Signatures_CivilSocietyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_CivilSocietyBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanAdoptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanAdoptions_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProgressReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: true),
                    Value = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Link = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgressReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgressReports_Commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "Commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ProgressReports_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PublicConsultations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    PreparedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    PreparedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Summary = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    SummaryPublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SummaryPublishedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Signatures_AdministrationAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_AdministrationBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Signatures_CivilSocietyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_CivilSocietyBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicConsultations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicConsultations_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AdoptedCards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AdoptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CardId = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Review = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Document = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdoptedCards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdoptedCards_CommitmentCards_CardId",
                        column: x => x.CardId,
                        principalTable: "CommitmentCards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AdoptedCards_Commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "Commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AdoptedCards_PlanAdoptions_AdoptionId",
                        column: x => x.AdoptionId,
                        principalTable: "PlanAdoptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OgpTransmissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    AdoptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reference = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Link = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OgpTransmissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OgpTransmissions_PlanAdoptions_AdoptionId",
                        column: x => x.AdoptionId,
                        principalTable: "PlanAdoptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OgpTransmissions_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConsultedCards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConsultationId = table.Column<Guid>(type: "uuid", nullable: false),
                    CardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Document = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsultedCards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsultedCards_CommitmentCards_CardId",
                        column: x => x.CardId,
                        principalTable: "CommitmentCards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ConsultedCards_PublicConsultations_ConsultationId",
                        column: x => x.ConsultationId,
                        principalTable: "PublicConsultations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PublicComments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConsultationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    CardId = table.Column<Guid>(type: "uuid", nullable: true),
                    Section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Quote = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    ThemeId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    Key = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    ModeratedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ModeratedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    HiddenFor = table.Column<string>(type: "text", nullable: true),
                    HidingNote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    RoutedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RoutedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Outcome = table.Column<string>(type: "text", nullable: true),
                    Answer = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedCardId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedRevision = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicComments_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PublicComments_CommitmentCards_CardId",
                        column: x => x.CardId,
                        principalTable: "CommitmentCards",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PublicComments_CommitmentCards_ChangedCardId",
                        column: x => x.ChangedCardId,
                        principalTable: "CommitmentCards",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PublicComments_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PublicComments_PublicConsultations_ConsultationId",
                        column: x => x.ConsultationId,
                        principalTable: "PublicConsultations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PublicComments_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PublicCommentAuthors",
                columns: table => new
                {
                    CommentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ShowsName = table.Column<bool>(type: "boolean", nullable: false),
                    ConsentedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicCommentAuthors", x => x.CommentId);
                    table.ForeignKey(
                        name: "FK_PublicCommentAuthors_PublicComments_CommentId",
                        column: x => x.CommentId,
                        principalTable: "PublicComments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AdoptedCards_AdoptionId_CardId",
                table: "AdoptedCards",
                columns: new[] { "AdoptionId", "CardId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AdoptedCards_CardId",
                table: "AdoptedCards",
                column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_AdoptedCards_CommitmentId",
                table: "AdoptedCards",
                column: "CommitmentId");

            migrationBuilder.CreateIndex(
                name: "IX_CompletionClaims_CommitmentId_Side",
                table: "CompletionClaims",
                columns: new[] { "CommitmentId", "Side" });

            migrationBuilder.CreateIndex(
                name: "IX_CompletionClaims_PlanId",
                table: "CompletionClaims",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_ConsultedCards_CardId",
                table: "ConsultedCards",
                column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_ConsultedCards_ConsultationId_CardId",
                table: "ConsultedCards",
                columns: new[] { "ConsultationId", "CardId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceEntries_PlanId_Check",
                table: "EvidenceEntries",
                columns: new[] { "PlanId", "Check" });

            migrationBuilder.CreateIndex(
                name: "IX_OgpTransmissions_AdoptionId",
                table: "OgpTransmissions",
                column: "AdoptionId");

            migrationBuilder.CreateIndex(
                name: "IX_OgpTransmissions_PlanId",
                table: "OgpTransmissions",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanAdoptions_PlanId_Edition",
                table: "PlanAdoptions",
                columns: new[] { "PlanId", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanAdoptions_PlanId_Number",
                table: "PlanAdoptions",
                columns: new[] { "PlanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProgressReports_CommitmentId_ItemId",
                table: "ProgressReports",
                columns: new[] { "CommitmentId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_ProgressReports_PlanId",
                table: "ProgressReports",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicComments_BodyId",
                table: "PublicComments",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicComments_CardId",
                table: "PublicComments",
                column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicComments_ChangedCardId",
                table: "PublicComments",
                column: "ChangedCardId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicComments_ConsultationId_Number",
                table: "PublicComments",
                columns: new[] { "ConsultationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublicComments_Key",
                table: "PublicComments",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublicComments_PlanId_State",
                table: "PublicComments",
                columns: new[] { "PlanId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_PublicComments_ThemeId",
                table: "PublicComments",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicConsultations_PlanId_Number",
                table: "PublicConsultations",
                columns: new[] { "PlanId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdoptedCards");

            migrationBuilder.DropTable(
                name: "CompletionClaims");

            migrationBuilder.DropTable(
                name: "ConsultedCards");

            migrationBuilder.DropTable(
                name: "EvidenceEntries");

            migrationBuilder.DropTable(
                name: "OgpTransmissions");

            migrationBuilder.DropTable(
                name: "ProgressReports");

            migrationBuilder.DropTable(
                name: "PublicCommentAuthors");

            migrationBuilder.DropTable(
                name: "PlanAdoptions");

            migrationBuilder.DropTable(
                name: "PublicComments");

            migrationBuilder.DropTable(
                name: "PublicConsultations");

            migrationBuilder.DropColumn(
                name: "IsAdopted",
                table: "CommitmentCards");
        }
    }
}
