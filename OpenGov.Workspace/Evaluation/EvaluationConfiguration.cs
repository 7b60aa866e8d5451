using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Groups;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

public sealed class EvaluationGridConfiguration : IEntityTypeConfiguration<EvaluationGrid>
{
    public void Configure(EntityTypeBuilder<EvaluationGrid> builder)
    {
        builder.ComplexProperty(g => g.Name);
        builder.ComplexProperty(g => g.Signatures);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.Property(g => g.Hash).HasMaxLength(64);
        builder.HasIndex(g => new { g.PlanId, g.Number }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(g => g.PlanId);
        builder.HasOne<EvaluationGrid>().WithMany().HasForeignKey(g => g.BasedOnId);
        builder.HasMany(g => g.Criteria).WithOne().HasForeignKey(c => c.GridId);
        builder.Ignore(g => g.SumOfWeights);
    }
}

public sealed class CriterionConfiguration : IEntityTypeConfiguration<Criterion>
{
    public void Configure(EntityTypeBuilder<Criterion> builder)
    {
        builder.ToTable("Criteria", table => table.HasCheckConstraint("Criterion_weight", "\"Weight\" BETWEEN 1 AND 100"));
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.ComplexProperty(c => c.Name);
        builder.ComplexProperty(c => c.Question);
        builder.HasMany(c => c.Scale).WithOne().HasForeignKey(s => s.CriterionId);
        builder.Navigation(c => c.Scale).AutoInclude();
    }
}

public sealed class ScalePointConfiguration : IEntityTypeConfiguration<ScalePoint>
{
    public void Configure(EntityTypeBuilder<ScalePoint> builder)
    {
        builder.ToTable("ScalePoints");
        builder.HasKey(s => new { s.CriterionId, s.Points });
        builder.Property(s => s.Points).ValueGeneratedNever();
        builder.ComplexProperty(s => s.Meaning);
    }
}

public sealed class ScoringRoundConfiguration : IEntityTypeConfiguration<ScoringRound>
{
    public void Configure(EntityTypeBuilder<ScoringRound> builder)
    {
        builder.ComplexProperty(r => r.Name);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => new { r.PlanId, r.Number }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId);
        builder.HasOne<EvaluationGrid>().WithMany().HasForeignKey(r => r.GridId);
        builder.HasMany(r => r.Pairs).WithOne().HasForeignKey(p => p.RoundId);
    }
}

public sealed class ScoringPairConfiguration : IEntityTypeConfiguration<ScoringPair>
{
    public void Configure(EntityTypeBuilder<ScoringPair> builder)
    {
        builder.ToTable("ScoringPairs");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<ThematicGroup>().WithMany().HasForeignKey(p => p.GroupId);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AdministrationLead);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.CivilSocietyLead);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AdministrationDeputy);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.CivilSocietyDeputy);
    }
}

public sealed class ScoredProposalConfiguration : IEntityTypeConfiguration<ScoredProposal>
{
    public void Configure(EntityTypeBuilder<ScoredProposal> builder)
    {
        builder.ComplexProperty(s => s.UnsealAsked);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => new { s.RoundId, s.ProposalId }).IsUnique();
        builder.HasIndex(s => new { s.RoundId, s.PairId, s.RevealedAt });
        builder.HasOne<ScoringRound>().WithMany().HasForeignKey(s => s.RoundId);
        builder.HasOne<ScoringPair>().WithMany().HasForeignKey(s => s.PairId);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(s => s.ProposalId);
        builder.HasMany(s => s.Sheets).WithOne().HasForeignKey(s => s.ScoredProposalId);
        builder.HasMany(s => s.Settlements).WithOne().HasForeignKey(s => s.ScoredProposalId);
        builder.Ignore(s => s.IsRevealed);
        builder.Ignore(s => s.BothIn);
    }
}

public sealed class ScoreSheetConfiguration : IEntityTypeConfiguration<ScoreSheet>
{
    public void Configure(EntityTypeBuilder<ScoreSheet> builder)
    {
        builder.ToTable("ScoreSheets");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Commitment).HasMaxLength(64);
        builder.Property(s => s.Nonce).HasMaxLength(64);
        builder.HasIndex(s => new { s.ScoredProposalId, s.Side }).IsUnique();
        builder.HasIndex(s => new { s.AuthorId, s.State });
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AuthorId);
        builder.HasMany(s => s.Scores).WithOne().HasForeignKey(s => s.SheetId);
    }
}

public sealed class GivenScoreConfiguration : IEntityTypeConfiguration<GivenScore>
{
    public void Configure(EntityTypeBuilder<GivenScore> builder)
    {
        builder.ToTable("GivenScores");
        builder.HasKey(s => new { s.SheetId, s.CriterionId });
        builder.HasOne<Criterion>().WithMany().HasForeignKey(s => s.CriterionId);
    }
}

public sealed class ConflictOfInterestConfiguration : IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> builder)
    {
        builder.ToTable("ConflictsOfInterest");
        builder.Property(c => c.Note).HasMaxLength(ConflictOfInterest.LongestNote);
        builder.HasIndex(c => new { c.ScoredProposalId, c.AccountId }).IsUnique();
        builder.HasOne<ScoredProposal>().WithMany().HasForeignKey(c => c.ScoredProposalId);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.TakenOverBy);
    }
}

public sealed class SettlementConfiguration : IEntityTypeConfiguration<Settlement>
{
    public void Configure(EntityTypeBuilder<Settlement> builder)
    {
        builder.ToTable("Settlements");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.ComplexProperty(s => s.Signatures);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Reason).HasMaxLength(Settlement.LongestReason);
        builder.Property(s => s.SentReason).HasMaxLength(Settlement.LongestReason);
        builder.HasIndex(s => new { s.ScoredProposalId, s.CriterionId }).IsUnique();
        builder.HasIndex(s => s.State);
        builder.HasOne<Criterion>().WithMany().HasForeignKey(s => s.CriterionId);
    }
}

public sealed class SettlementRemarkConfiguration : IEntityTypeConfiguration<SettlementRemark>
{
    public void Configure(EntityTypeBuilder<SettlementRemark> builder)
    {
        builder.ToTable("SettlementRemarks");
        builder.Property(r => r.Text).HasMaxLength(SettlementRemark.Longest);
        builder.HasIndex(r => r.SettlementId);
        builder.HasOne<Settlement>().WithMany().HasForeignKey(r => r.SettlementId);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
    }
}

public sealed class RankingConfiguration : IEntityTypeConfiguration<Ranking>
{
    public void Configure(EntityTypeBuilder<Ranking> builder)
    {
        builder.ComplexProperty(r => r.Signatures);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.HasIndex(r => r.RoundId).IsUnique();
        builder.HasOne<ScoringRound>().WithMany().HasForeignKey(r => r.RoundId);
        builder.HasMany(r => r.Rows).WithOne().HasForeignKey(r => r.RankingId);
        builder.Ignore(r => r.IsPublished);
    }
}

public sealed class RankedProposalConfiguration : IEntityTypeConfiguration<RankedProposal>
{
    public void Configure(EntityTypeBuilder<RankedProposal> builder)
    {
        builder.ToTable("RankedProposals");
        builder.HasKey(r => new { r.RankingId, r.ScoredProposalId });
        builder.HasOne<ScoredProposal>().WithMany().HasForeignKey(r => r.ScoredProposalId);
    }
}
