using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Groups;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Notices;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Proposals;
using OpenGov.Workspace.Reports;
using OpenGov.Workspace.Review;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>Everything the workspace keeps, as tables; the same model on SQLite and PostgreSQL.</summary>
public class WorkspaceDbContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<RecordEntry> Record => Set<RecordEntry>();
    public DbSet<RecordSubject> RecordSubjects => Set<RecordSubject>();
    public DbSet<RecordCheckpoint> RecordCheckpoints => Set<RecordCheckpoint>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeChoice> NoticeChoices => Set<NoticeChoice>();
    public DbSet<NoticeReading> NoticeReadings => Set<NoticeReading>();
    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<Body> Bodies => Set<Body>();
    public DbSet<CommitteeTerm> CommitteeTerms => Set<CommitteeTerm>();
    public DbSet<Seat> Seats => Set<Seat>();
    public DbSet<Representative> Representatives => Set<Representative>();
    public DbSet<CommitteeMeeting> CommitteeMeetings => Set<CommitteeMeeting>();
    public DbSet<AgendaPoint> AgendaPoints => Set<AgendaPoint>();
    public DbSet<MeetingOutput> MeetingOutputs => Set<MeetingOutput>();
    public DbSet<MeetingRules> MeetingRules => Set<MeetingRules>();

    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<Stage> Stages => Set<Stage>();
    public DbSet<Theme> Themes => Set<Theme>();
    public DbSet<CalendarEntry> CalendarEntries => Set<CalendarEntry>();
    public DbSet<PlanPassage> PlanPassages => Set<PlanPassage>();
    public DbSet<ReportedFigure> ReportedFigures => Set<ReportedFigure>();
    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<Assessment> Assessments => Set<Assessment>();
    public DbSet<RevisionRequest> RevisionRequests => Set<RevisionRequest>();
    public DbSet<BilateralMeeting> BilateralMeetings => Set<BilateralMeeting>();
    public DbSet<ReviewDecision> ReviewDecisions => Set<ReviewDecision>();

    public DbSet<ThematicGroup> ThematicGroups => Set<ThematicGroup>();
    public DbSet<GroupRules> GroupRules => Set<GroupRules>();
    public DbSet<GroupMembership> GroupMemberships => Set<GroupMembership>();
    public DbSet<GroupGuide> GroupGuides => Set<GroupGuide>();
    public DbSet<GroupActivity> GroupActivities => Set<GroupActivity>();
    public DbSet<GroupMeeting> GroupMeetings => Set<GroupMeeting>();

    public DbSet<ConsultationSession> ConsultationSessions => Set<ConsultationSession>();
    public DbSet<ProgrammeItem> ProgrammeItems => Set<ProgrammeItem>();
    public DbSet<SessionRun> SessionRuns => Set<SessionRun>();
    public DbSet<SpeakerTurn> SpeakerTurns => Set<SpeakerTurn>();
    public DbSet<SessionNote> SessionNotes => Set<SessionNote>();
    public DbSet<SessionDecision> SessionDecisions => Set<SessionDecision>();
    public DbSet<SessionAction> SessionActions => Set<SessionAction>();
    public DbSet<LeadTakeOver> LeadTakeOvers => Set<LeadTakeOver>();
    public DbSet<SeatAtCockpit> SeatsAtCockpits => Set<SeatAtCockpit>();
    public DbSet<SessionSignature> SessionSignatures => Set<SessionSignature>();
    public DbSet<SealedMinutes> SealedMinutes => Set<SealedMinutes>();
    public DbSet<PlannedSession> PlannedSessions => Set<PlannedSession>();
    public DbSet<SessionLead> SessionLeads => Set<SessionLead>();
    public DbSet<RegistrationForm> RegistrationForms => Set<RegistrationForm>();
    public DbSet<Registration> Registrations => Set<Registration>();
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();
    public DbSet<SessionAbsence> SessionAbsences => Set<SessionAbsence>();

    public DbSet<LiveSession> LiveSessions => Set<LiveSession>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<BallotCode> BallotCodes => Set<BallotCode>();
    public DbSet<Poll> Polls => Set<Poll>();
    public DbSet<Ballot> Ballots => Set<Ballot>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<QuestionVote> QuestionVotes => Set<QuestionVote>();
    public DbSet<Problem> Problems => Set<Problem>();
    public DbSet<Solution> Solutions => Set<Solution>();
    public DbSet<RankingRound> RankingRounds => Set<RankingRound>();
    public DbSet<RankingBallot> RankingBallots => Set<RankingBallot>();

    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<ProposalAuthor> ProposalAuthors => Set<ProposalAuthor>();
    public DbSet<ConcernedBody> ConcernedBodies => Set<ConcernedBody>();
    public DbSet<ProposalLink> ProposalLinks => Set<ProposalLink>();
    public DbSet<HandOver> HandOvers => Set<HandOver>();
    public DbSet<PublicSubmission> PublicSubmissions => Set<PublicSubmission>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<ProposalImport> ProposalImports => Set<ProposalImport>();

    public DbSet<EvaluationGrid> EvaluationGrids => Set<EvaluationGrid>();
    public DbSet<Criterion> Criteria => Set<Criterion>();
    public DbSet<ScoringRound> ScoringRounds => Set<ScoringRound>();
    public DbSet<ScoringPair> ScoringPairs => Set<ScoringPair>();
    public DbSet<ScoredProposal> ScoredProposals => Set<ScoredProposal>();
    public DbSet<ScoreSheet> ScoreSheets => Set<ScoreSheet>();
    public DbSet<GivenScore> GivenScores => Set<GivenScore>();
    public DbSet<ConflictOfInterest> ConflictsOfInterest => Set<ConflictOfInterest>();
    public DbSet<Settlement> Settlements => Set<Settlement>();
    public DbSet<SettlementRemark> SettlementRemarks => Set<SettlementRemark>();
    public DbSet<Ranking> Rankings => Set<Ranking>();
    public DbSet<RankedProposal> RankedProposals => Set<RankedProposal>();

    public DbSet<CommitmentCard> CommitmentCards => Set<CommitmentCard>();
    public DbSet<CardOutline> CardOutlines => Set<CardOutline>();
    public DbSet<CardCommit> CardCommits => Set<CardCommit>();
    public DbSet<CardSnapshot> CardSnapshots => Set<CardSnapshot>();
    public DbSet<CardVisit> CardVisits => Set<CardVisit>();
    public DbSet<CardSource> CardSources => Set<CardSource>();
    public DbSet<CardReview> CardReviews => Set<CardReview>();
    public DbSet<CommentThread> CommentThreads => Set<CommentThread>();
    public DbSet<CommentRemark> CommentRemarks => Set<CommentRemark>();
    public DbSet<CommentMention> CommentMentions => Set<CommentMention>();

    public DbSet<PublicConsultation> PublicConsultations => Set<PublicConsultation>();
    public DbSet<PublicComment> PublicComments => Set<PublicComment>();
    public DbSet<PublicCommentAuthor> PublicCommentAuthors => Set<PublicCommentAuthor>();
    public DbSet<PlanAdoption> PlanAdoptions => Set<PlanAdoption>();
    public DbSet<OgpTransmission> OgpTransmissions => Set<OgpTransmission>();
    public DbSet<EvidenceEntry> EvidenceEntries => Set<EvidenceEntry>();
    public DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();
    public DbSet<CompletionClaim> CompletionClaims => Set<CompletionClaim>();

    public DbSet<ReportExport> ReportExports => Set<ReportExport>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>Takes the one writing turn for changes made outside <see cref="Store"/>, as ASP.NET Core Identity does.</summary>
    internal SqliteDatabase? TakesTurnsWith { get; init; }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(WorkspaceDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMoment>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (TakesTurnsWith is null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var readOnly = Database.GetDbConnection();
        using var turn = await TakesTurnsWith.TakeTurnAsync(cancellationToken);
        Database.SetDbConnection(turn.Connection, contextOwnsConnection: false);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            Database.SetDbConnection(readOnly, contextOwnsConnection: true);
        }
    }

    private sealed class UtcMoment() : ValueConverter<DateTime, DateTime>(
        moment => moment.ToUniversalTime(), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}

/// <summary>The same model on PostgreSQL; a type of its own only so that it has migrations of its own.</summary>
public sealed class PostgresWorkspaceDbContext(DbContextOptions<PostgresWorkspaceDbContext> options) : WorkspaceDbContext(options);

/// <summary>The same model on SQLite; a type of its own only so that it has migrations of its own.</summary>
public sealed class SqliteWorkspaceDbContext(DbContextOptions<SqliteWorkspaceDbContext> options) : WorkspaceDbContext(options);
