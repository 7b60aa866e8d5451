using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Workspace.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Score_proposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EvaluationGrids",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Lowest = table.Column<int>(type: "integer", nullable: false),
                    Highest = table.Column<int>(type: "integer", nullable: false),
                    Tolerance = table.Column<int>(type: "integer", nullable: false),
                    ShowsSeals = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    BasedOnId = table.Column<Guid>(type: "uuid", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Frozen = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name_Ar = table.Column<string>(type: "text", nullable: false),
                    Name_En = table.Column<string>(type: "text", nullable: true),
                    Name_Fr = table.Column<string>(type: "text", nullable: true),
                    Signatures_AdministrationAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_AdministrationBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Signatures_CivilSocietyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_CivilSocietyBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationGrids", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvaluationGrids_EvaluationGrids_BasedOnId",
                        column: x => x.BasedOnId,
                        principalTable: "EvaluationGrids",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_EvaluationGrids_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Criteria",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GridId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: false),
                    Gate = table.Column<int>(type: "integer", nullable: true),
                    Name_Ar = table.Column<string>(type: "text", nullable: false),
                    Name_En = table.Column<string>(type: "text", nullable: true),
                    Name_Fr = table.Column<string>(type: "text", nullable: true),
                    Question_Ar = table.Column<string>(type: "text", nullable: false),
                    Question_En = table.Column<string>(type: "text", nullable: true),
                    Question_Fr = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Criteria", x => x.Id);
                    table.CheckConstraint("Criterion_weight", "\"Weight\" BETWEEN 1 AND 100");
                    table.ForeignKey(
                        name: "FK_Criteria_EvaluationGrids_GridId",
                        column: x => x.GridId,
                        principalTable: "EvaluationGrids",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScoringRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    GridId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Reveal = table.Column<string>(type: "text", nullable: false),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    AfterDeadline = table.Column<string>(type: "text", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WrappedKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name_Ar = table.Column<string>(type: "text", nullable: false),
                    Name_En = table.Column<string>(type: "text", nullable: true),
                    Name_Fr = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoringRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoringRounds_EvaluationGrids_GridId",
                        column: x => x.GridId,
                        principalTable: "EvaluationGrids",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ScoringRounds_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScalePoints",
                columns: table => new
                {
                    CriterionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false),
                    Meaning_Ar = table.Column<string>(type: "text", nullable: false),
                    Meaning_En = table.Column<string>(type: "text", nullable: true),
                    Meaning_Fr = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScalePoints", x => new { x.CriterionId, x.Points });
                    table.ForeignKey(
                        name: "FK_ScalePoints_Criteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "Criteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rankings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cut = table.Column<string>(type: "text", nullable: false),
                    CutValue = table.Column<long>(type: "bigint", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Frozen = table.Column<string>(type: "text", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Signatures_AdministrationAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_AdministrationBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Signatures_CivilSocietyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_CivilSocietyBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rankings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rankings_ScoringRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ScoringRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScoringPairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: true),
                    ThemeIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    AdministrationLead = table.Column<Guid>(type: "uuid", nullable: false),
                    CivilSocietyLead = table.Column<Guid>(type: "uuid", nullable: false),
                    AdministrationDeputy = table.Column<Guid>(type: "uuid", nullable: true),
                    CivilSocietyDeputy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoringPairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoringPairs_Accounts_AdministrationDeputy",
                        column: x => x.AdministrationDeputy,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ScoringPairs_Accounts_AdministrationLead",
                        column: x => x.AdministrationLead,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ScoringPairs_Accounts_CivilSocietyDeputy",
                        column: x => x.CivilSocietyDeputy,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ScoringPairs_Accounts_CivilSocietyLead",
                        column: x => x.CivilSocietyLead,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ScoringPairs_ScoringRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ScoringRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ScoringPairs_ThematicGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "ThematicGroups",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ScoredProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    PairId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cost = table.Column<long>(type: "bigint", nullable: true),
                    RevealedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    UnsealAsked_AdministrationAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UnsealAsked_AdministrationBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UnsealAsked_CivilSocietyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UnsealAsked_CivilSocietyBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoredProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoredProposals_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ScoredProposals_ScoringPairs_PairId",
                        column: x => x.PairId,
                        principalTable: "ScoringPairs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ScoredProposals_ScoringRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ScoringRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConflictsOfInterest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ScoredProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    TakenOverBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DeclaredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictsOfInterest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_Accounts_TakenOverBy",
                        column: x => x.TakenOverBy,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_ScoredProposals_ScoredProposalId",
                        column: x => x.ScoredProposalId,
                        principalTable: "ScoredProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RankedProposals",
                columns: table => new
                {
                    RankingId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScoredProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: true),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Selection = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RankedProposals", x => new { x.RankingId, x.ScoredProposalId });
                    table.ForeignKey(
                        name: "FK_RankedProposals_Rankings_RankingId",
                        column: x => x.RankingId,
                        principalTable: "Rankings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RankedProposals_ScoredProposals_ScoredProposalId",
                        column: x => x.ScoredProposalId,
                        principalTable: "ScoredProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScoreSheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ScoredProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "text", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    Envelope = table.Column<byte[]>(type: "bytea", nullable: true),
                    Commitment = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SealedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: true),
                    Nonce = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Overall = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreSheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoreSheets_Accounts_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ScoreSheets_ScoredProposals_ScoredProposalId",
                        column: x => x.ScoredProposalId,
                        principalTable: "ScoredProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Settlements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ScoredProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    CriterionId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<string>(type: "text", nullable: true),
                    Halves = table.Column<int>(type: "integer", nullable: true),
                    ProposedPoints = table.Column<int>(type: "integer", nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SentReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Signatures_AdministrationAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_AdministrationBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Signatures_CivilSocietyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Signatures_CivilSocietyBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settlements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Settlements_Criteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "Criteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Settlements_ScoredProposals_ScoredProposalId",
                        column: x => x.ScoredProposalId,
                        principalTable: "ScoredProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GivenScores",
                columns: table => new
                {
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    CriterionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false),
                    Comment = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GivenScores", x => new { x.SheetId, x.CriterionId });
                    table.ForeignKey(
                        name: "FK_GivenScores_Criteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "Criteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GivenScores_ScoreSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "ScoreSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SettlementRemarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SettlementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SettlementRemarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SettlementRemarks_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SettlementRemarks_Settlements_SettlementId",
                        column: x => x.SettlementId,
                        principalTable: "Settlements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_AccountId",
                table: "ConflictsOfInterest",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_ScoredProposalId_AccountId",
                table: "ConflictsOfInterest",
                columns: new[] { "ScoredProposalId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_TakenOverBy",
                table: "ConflictsOfInterest",
                column: "TakenOverBy");

            migrationBuilder.CreateIndex(
                name: "IX_Criteria_GridId",
                table: "Criteria",
                column: "GridId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationGrids_BasedOnId",
                table: "EvaluationGrids",
                column: "BasedOnId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationGrids_PlanId_Number",
                table: "EvaluationGrids",
                columns: new[] { "PlanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GivenScores_CriterionId",
                table: "GivenScores",
                column: "CriterionId");

            migrationBuilder.CreateIndex(
                name: "IX_RankedProposals_ScoredProposalId",
                table: "RankedProposals",
                column: "ScoredProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_Rankings_RoundId",
                table: "Rankings",
                column: "RoundId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScoredProposals_PairId",
                table: "ScoredProposals",
                column: "PairId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoredProposals_ProposalId",
                table: "ScoredProposals",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoredProposals_RoundId_PairId_RevealedAt",
                table: "ScoredProposals",
                columns: new[] { "RoundId", "PairId", "RevealedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoredProposals_RoundId_ProposalId",
                table: "ScoredProposals",
                columns: new[] { "RoundId", "ProposalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScoreSheets_AuthorId_State",
                table: "ScoreSheets",
                columns: new[] { "AuthorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoreSheets_ScoredProposalId_Side",
                table: "ScoreSheets",
                columns: new[] { "ScoredProposalId", "Side" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScoringPairs_AdministrationDeputy",
                table: "ScoringPairs",
                column: "AdministrationDeputy");

            migrationBuilder.CreateIndex(
                name: "IX_ScoringPairs_AdministrationLead",
                table: "ScoringPairs",
                column: "AdministrationLead");

            migrationBuilder.CreateIndex(
                name: "IX_ScoringPairs_CivilSocietyDeputy",
                table: "ScoringPairs",
                column: "CivilSocietyDeputy");

            migrationBuilder.CreateIndex(
                name: "IX_ScoringPairs_CivilSocietyLead",
                table: "ScoringPairs",
                column: "CivilSocietyLead");

            migrationBuilder.CreateIndex(
                name: "IX_ScoringPairs_GroupId",
                table: "ScoringPairs",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoringPairs_RoundId",
                table: "ScoringPairs",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoringRounds_GridId",
                table: "ScoringRounds",
                column: "GridId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoringRounds_PlanId_Number",
                table: "ScoringRounds",
                columns: new[] { "PlanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SettlementRemarks_AccountId",
                table: "SettlementRemarks",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SettlementRemarks_SettlementId",
                table: "SettlementRemarks",
                column: "SettlementId");

            migrationBuilder.CreateIndex(
                name: "IX_Settlements_CriterionId",
                table: "Settlements",
                column: "CriterionId");

            migrationBuilder.CreateIndex(
                name: "IX_Settlements_ScoredProposalId_CriterionId",
                table: "Settlements",
                columns: new[] { "ScoredProposalId", "CriterionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Settlements_State",
                table: "Settlements",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConflictsOfInterest");

            migrationBuilder.DropTable(
                name: "GivenScores");

            migrationBuilder.DropTable(
                name: "RankedProposals");

            migrationBuilder.DropTable(
                name: "ScalePoints");

            migrationBuilder.DropTable(
                name: "SettlementRemarks");

            migrationBuilder.DropTable(
                name: "ScoreSheets");

            migrationBuilder.DropTable(
                name: "Rankings");

            migrationBuilder.DropTable(
                name: "Settlements");

            migrationBuilder.DropTable(
                name: "Criteria");

            migrationBuilder.DropTable(
                name: "ScoredProposals");

            migrationBuilder.DropTable(
                name: "ScoringPairs");

            migrationBuilder.DropTable(
                name: "ScoringRounds");

            migrationBuilder.DropTable(
                name: "EvaluationGrids");
        }
    }
}
