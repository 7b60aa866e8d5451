using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Adoption;

public sealed class PublicConsultationConfiguration : IEntityTypeConfiguration<PublicConsultation>
{
    public void Configure(EntityTypeBuilder<PublicConsultation> builder)
    {
        builder.ComplexProperty(c => c.Signatures);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Words).HasMaxLength(PublicConsultation.LongestWords);
        builder.Property(c => c.Summary).HasMaxLength(PublicConsultation.LongestWords);
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.HasIndex(c => new { c.PlanId, c.Number }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId);
        builder.HasMany(c => c.Cards).WithOne().HasForeignKey(card => card.ConsultationId);
        builder.Ignore(c => c.IsApproved);
    }
}

public sealed class ConsultedCardConfiguration : IEntityTypeConfiguration<ConsultedCard>
{
    public void Configure(EntityTypeBuilder<ConsultedCard> builder)
    {
        builder.ToTable("ConsultedCards");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.HasIndex(c => new { c.ConsultationId, c.CardId }).IsUnique();
        builder.HasOne<CommitmentCard>().WithMany().HasForeignKey(c => c.CardId);
    }
}

public sealed class PublicCommentConfiguration : IEntityTypeConfiguration<PublicComment>
{
    public void Configure(EntityTypeBuilder<PublicComment> builder)
    {
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Text).HasMaxLength(PublicComment.Longest);
        builder.Property(c => c.Section).HasMaxLength(40);
        builder.Property(c => c.Quote).HasMaxLength(PublicComment.LongestQuote);
        builder.Property(c => c.HidingNote).HasMaxLength(PublicComment.LongestNote);
        builder.Property(c => c.Answer).HasMaxLength(PublicComment.LongestAnswer);
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.HasIndex(c => new { c.ConsultationId, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.PlanId, c.State });
        builder.HasIndex(c => c.CardId);
        builder.HasIndex(c => c.BodyId);
        builder.HasIndex(c => c.Key).IsUnique();
        builder.HasOne<PublicConsultation>().WithMany().HasForeignKey(c => c.ConsultationId);
        builder.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId);
        builder.HasOne<CommitmentCard>().WithMany().HasForeignKey(c => c.CardId);
        builder.HasOne<CommitmentCard>().WithMany().HasForeignKey(c => c.ChangedCardId);
        builder.HasOne<Theme>().WithMany().HasForeignKey(c => c.ThemeId);
        builder.HasOne<Body>().WithMany().HasForeignKey(c => c.BodyId);
        builder.Ignore(c => c.IsAnswered).Ignore(c => c.Step);
    }
}

public sealed class PublicCommentAuthorConfiguration : IEntityTypeConfiguration<PublicCommentAuthor>
{
    public void Configure(EntityTypeBuilder<PublicCommentAuthor> builder)
    {
        builder.HasKey(a => a.CommentId);
        builder.Property(a => a.Name).HasMaxLength(PublicCommentAuthor.Longest);
        builder.Property(a => a.Contact).HasMaxLength(PublicCommentAuthor.Longest);
        builder.HasOne<PublicComment>().WithOne().HasForeignKey<PublicCommentAuthor>(a => a.CommentId);
    }
}

public sealed class PlanAdoptionConfiguration : IEntityTypeConfiguration<PlanAdoption>
{
    public void Configure(EntityTypeBuilder<PlanAdoption> builder)
    {
        builder.ComplexProperty(a => a.Signatures);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.Hash).HasMaxLength(64);
        builder.Property(a => a.Reason).HasMaxLength(PlanAdoption.LongestReason);
        builder.HasIndex(a => new { a.PlanId, a.Number }).IsUnique();
        builder.HasIndex(a => new { a.PlanId, a.Edition }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(a => a.PlanId);
        builder.HasMany(a => a.Cards).WithOne().HasForeignKey(card => card.AdoptionId);
        builder.Ignore(a => a.IsAdopted).Ignore(a => a.IsOpen);
    }
}

public sealed class AdoptedCardConfiguration : IEntityTypeConfiguration<AdoptedCard>
{
    public void Configure(EntityTypeBuilder<AdoptedCard> builder)
    {
        builder.ToTable("AdoptedCards");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.HasIndex(c => new { c.AdoptionId, c.CardId }).IsUnique();
        builder.HasOne<CommitmentCard>().WithMany().HasForeignKey(c => c.CardId);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(c => c.CommitmentId);
    }
}

public sealed class OgpTransmissionConfiguration : IEntityTypeConfiguration<OgpTransmission>
{
    public void Configure(EntityTypeBuilder<OgpTransmission> builder)
    {
        builder.Property(t => t.Reference).HasMaxLength(OgpTransmission.LongestReference);
        builder.Property(t => t.Link).HasMaxLength(OgpTransmission.LongestLink);
        builder.HasOne<Plan>().WithMany().HasForeignKey(t => t.PlanId);
        builder.HasOne<PlanAdoption>().WithMany().HasForeignKey(t => t.AdoptionId);
    }
}

public sealed class EvidenceEntryConfiguration : IEntityTypeConfiguration<EvidenceEntry>
{
    public void Configure(EntityTypeBuilder<EvidenceEntry> builder)
    {
        builder.Property(e => e.Check).HasMaxLength(10);
        builder.Property(e => e.Text).HasMaxLength(EvidenceEntry.LongestText);
        builder.Property(e => e.Link).HasMaxLength(EvidenceEntry.LongestLink);
        builder.HasIndex(e => new { e.PlanId, e.Check });
        builder.HasOne<Plan>().WithMany().HasForeignKey(e => e.PlanId);
    }
}

public sealed class ProgressReportConfiguration : IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<ProgressReport> builder)
    {
        builder.Property(p => p.Text).HasMaxLength(ProgressReport.LongestText);
        builder.Property(p => p.Value).HasMaxLength(ProgressReport.LongestValue);
        builder.Property(p => p.Link).HasMaxLength(ProgressReport.LongestLink);
        builder.HasIndex(p => new { p.CommitmentId, p.ItemId });
        builder.HasOne<Plan>().WithMany().HasForeignKey(p => p.PlanId);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(p => p.CommitmentId);
    }
}

public sealed class CompletionClaimConfiguration : IEntityTypeConfiguration<CompletionClaim>
{
    public void Configure(EntityTypeBuilder<CompletionClaim> builder)
    {
        builder.Property(c => c.Reason).HasMaxLength(CompletionClaim.LongestReason);
        builder.Property(c => c.Link).HasMaxLength(CompletionClaim.LongestLink);
        builder.HasIndex(c => new { c.CommitmentId, c.Side });
        builder.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(c => c.CommitmentId);
    }
}
