using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Sessions;

public sealed class LiveSessionConfiguration : IEntityTypeConfiguration<LiveSession>
{
    public void Configure(EntityTypeBuilder<LiveSession> builder)
    {
        builder.HasKey(s => s.SessionId);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.LinkToken).HasMaxLength(22);
        builder.Property(s => s.JoinCode).HasMaxLength(8);
        builder.HasIndex(s => s.LinkToken).IsUnique();
        builder.HasIndex(s => s.JoinCode).IsUnique();
        builder.HasOne<ConsultationSession>().WithOne().HasForeignKey<LiveSession>(s => s.SessionId);
        builder.HasOne<Plan>().WithMany().HasForeignKey(s => s.PlanId);
        builder.Ignore(s => s.IsOpen);
    }
}

public sealed class ParticipantConfiguration : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.Property(p => p.Language).HasMaxLength(2);
        builder.Property(p => p.Name).HasMaxLength(Participant.LongestName);
        builder.HasIndex(p => p.TokenHash).IsUnique();   // of all sessions: a token is good in the one where it was made
        builder.HasIndex(p => p.SessionId);
        builder.HasOne<LiveSession>().WithMany().HasForeignKey(p => p.SessionId);
    }
}

public sealed class BallotCodeConfiguration : IEntityTypeConfiguration<BallotCode>
{
    public void Configure(EntityTypeBuilder<BallotCode> builder)
    {
        builder.HasIndex(c => new { c.SessionId, c.Hash }).IsUnique();
        builder.HasIndex(c => c.ParticipantId).IsUnique();
        builder.HasOne<LiveSession>().WithMany().HasForeignKey(c => c.SessionId);
        builder.HasOne<Participant>().WithMany().HasForeignKey(c => c.ParticipantId);
    }
}

public sealed class PollConfiguration : IEntityTypeConfiguration<Poll>
{
    public void Configure(EntityTypeBuilder<Poll> builder)
    {
        builder.ComplexProperty(p => p.Text);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Hash).HasMaxLength(64);
        builder.HasIndex(p => new { p.SessionId, p.Order }).IsUnique();
        builder.HasOne<LiveSession>().WithMany().HasForeignKey(p => p.SessionId);
        builder.HasMany(p => p.Options).WithOne().HasForeignKey(o => o.PollId);
    }
}

public sealed class PollOptionConfiguration : IEntityTypeConfiguration<PollOption>
{
    public void Configure(EntityTypeBuilder<PollOption> builder)
    {
        builder.ToTable("PollOptions");
        builder.HasKey(o => new { o.PollId, o.Order });
        builder.Property(o => o.Order).ValueGeneratedNever();
        builder.ComplexProperty(o => o.Text);
    }
}

public sealed class BallotConfiguration : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.HasKey(b => new { b.PollId, b.ParticipantId });   // one participant, one ballot: the table decides
        builder.Property(b => b.Choices).HasMaxLength(60);
        builder.HasOne<Poll>().WithMany().HasForeignKey(b => b.PollId);
        builder.HasOne<Participant>().WithMany().HasForeignKey(b => b.ParticipantId);
    }
}

public sealed class QuestionConfiguration : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.Property(q => q.Version).IsConcurrencyToken();
        builder.Property(q => q.Text).HasMaxLength(Question.Longest);
        builder.Property(q => q.Answer).HasMaxLength(Question.LongestAnswer);
        builder.HasIndex(q => new { q.SessionId, q.Number }).IsUnique();
        builder.HasIndex(q => new { q.ParticipantId, q.Sent }).IsUnique();   // sent again, it is known
        builder.HasOne<LiveSession>().WithMany().HasForeignKey(q => q.SessionId);
        builder.HasOne<Participant>().WithMany().HasForeignKey(q => q.ParticipantId);
        builder.HasOne<Question>().WithMany().HasForeignKey(q => q.GroupedUnder);
    }
}

public sealed class QuestionVoteConfiguration : IEntityTypeConfiguration<QuestionVote>
{
    public void Configure(EntityTypeBuilder<QuestionVote> builder)
    {
        builder.HasKey(v => new { v.QuestionId, v.ParticipantId });
        builder.HasOne<Question>().WithMany().HasForeignKey(v => v.QuestionId);
        builder.HasOne<Participant>().WithMany().HasForeignKey(v => v.ParticipantId);
    }
}

public sealed class ProblemConfiguration : IEntityTypeConfiguration<Problem>
{
    public void Configure(EntityTypeBuilder<Problem> builder)
    {
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Text).HasMaxLength(Problem.Longest);
        builder.HasIndex(p => new { p.SessionId, p.Number }).IsUnique();
        builder.HasIndex(p => new { p.ParticipantId, p.Sent }).IsUnique();
        builder.HasOne<LiveSession>().WithMany().HasForeignKey(p => p.SessionId);
        builder.HasOne<Participant>().WithMany().HasForeignKey(p => p.ParticipantId);
        builder.HasOne<Problem>().WithMany().HasForeignKey(p => p.MergedInto);
    }
}

public sealed class SolutionConfiguration : IEntityTypeConfiguration<Solution>
{
    public void Configure(EntityTypeBuilder<Solution> builder)
    {
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Text).HasMaxLength(Solution.Longest);
        builder.Property(s => s.ExpectedResult).HasMaxLength(Solution.LongestResult);
        builder.HasIndex(s => new { s.SessionId, s.Number }).IsUnique();
        builder.HasIndex(s => new { s.ParticipantId, s.Sent }).IsUnique();
        builder.HasIndex(s => s.ProposedAs);   // the key to the proposal is declared where proposals are
        builder.HasOne<LiveSession>().WithMany().HasForeignKey(s => s.SessionId);
        builder.HasOne<Problem>().WithMany().HasForeignKey(s => s.ProblemId);
        builder.HasOne<Participant>().WithMany().HasForeignKey(s => s.ParticipantId);
    }
}

public sealed class RankingRoundConfiguration : IEntityTypeConfiguration<RankingRound>
{
    public void Configure(EntityTypeBuilder<RankingRound> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.HasIndex(r => new { r.SessionId, r.Order }).IsUnique();
        builder.HasOne<LiveSession>().WithMany().HasForeignKey(r => r.SessionId);
        builder.HasMany(r => r.Problems).WithOne().HasForeignKey(p => p.RoundId);
        builder.Ignore(r => r.IsOpen);
    }
}

public sealed class RankedProblemConfiguration : IEntityTypeConfiguration<RankedProblem>
{
    public void Configure(EntityTypeBuilder<RankedProblem> builder)
    {
        builder.ToTable("RankedProblems");
        builder.HasKey(p => new { p.RoundId, p.Order });
        builder.Property(p => p.Order).ValueGeneratedNever();
        builder.HasIndex(p => new { p.RoundId, p.ProblemId }).IsUnique();
        builder.HasOne<Problem>().WithMany().HasForeignKey(p => p.ProblemId);
    }
}

public sealed class RankingBallotConfiguration : IEntityTypeConfiguration<RankingBallot>
{
    public void Configure(EntityTypeBuilder<RankingBallot> builder)
    {
        builder.HasKey(b => new { b.RoundId, b.ParticipantId });
        builder.Property(b => b.Choices).HasMaxLength(2_000);
        builder.HasOne<RankingRound>().WithMany().HasForeignKey(b => b.RoundId);
        builder.HasOne<Participant>().WithMany().HasForeignKey(b => b.ParticipantId);
    }
}
