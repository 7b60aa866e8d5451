using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Proposals;

public sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Title).HasMaxLength(Proposal.LongestTitle);
        builder.Property(p => p.Text).HasMaxLength(Proposal.LongestText);
        builder.HasIndex(p => new { p.PlanId, p.Number }).IsUnique();
        builder.HasIndex(p => new { p.PlanId, p.TextMark });
        builder.HasIndex(p => new { p.PlanId, p.ReceivedOn, p.Number, p.WithdrawnAt });

        // Everything that the register filters and the dashboard counts by, so that neither reads the texts: once in
        // the order of what is counted, once in the order of the numbers. WithdrawnAt comes after what is ordered by:
        // PostgreSQL would not see that among rows with IS NULL the order of the index is the order wanted.
        builder.HasIndex(p => new
        {
            p.PlanId, p.ThemeId, p.Channel, p.Eligibility, p.Disposition, p.SessionId, p.CommitmentId, p.MadeOfOthers, p.WithdrawnAt, p.Number,
        }).HasDatabaseName("IX_Proposals_Register");
        builder.HasIndex(p => new
        {
            p.PlanId, p.Number, p.WithdrawnAt, p.ThemeId, p.Channel, p.Eligibility, p.Disposition, p.SessionId, p.CommitmentId, p.MadeOfOthers, p.Id,
        }).HasDatabaseName("IX_Proposals_Register_by_number");
        builder.HasOne<Plan>().WithMany().HasForeignKey(p => p.PlanId);
        builder.HasOne<Theme>().WithMany().HasForeignKey(p => p.ThemeId);
        builder.HasOne<ConsultationSession>().WithMany().HasForeignKey(p => p.SessionId);
        builder.HasOne<ProposalImport>().WithMany().HasForeignKey(p => p.ImportId);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(p => p.CommitmentId);
        builder.Ignore(p => p.IsOpen);
    }
}

public sealed class ProposalAuthorConfiguration : IEntityTypeConfiguration<ProposalAuthor>
{
    public void Configure(EntityTypeBuilder<ProposalAuthor> builder)
    {
        builder.HasKey(a => a.ProposalId);
        builder.Property(a => a.Name).HasMaxLength(ProposalAuthor.Longest);
        builder.Property(a => a.Contact).HasMaxLength(ProposalAuthor.Longest);
        builder.HasOne<Proposal>().WithOne().HasForeignKey<ProposalAuthor>(a => a.ProposalId);
    }
}

public sealed class ConcernedBodyConfiguration : IEntityTypeConfiguration<ConcernedBody>
{
    public void Configure(EntityTypeBuilder<ConcernedBody> builder)
    {
        builder.ToTable("ConcernedBodies");
        builder.HasKey(c => new { c.ProposalId, c.BodyId });
        builder.HasIndex(c => c.BodyId);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(c => c.ProposalId);
        builder.HasOne<Body>().WithMany().HasForeignKey(c => c.BodyId);
    }
}

public sealed class ProposalLinkConfiguration : IEntityTypeConfiguration<ProposalLink>
{
    public void Configure(EntityTypeBuilder<ProposalLink> builder)
    {
        builder.HasKey(l => new { l.FromId, l.ToId });
        builder.HasIndex(l => l.ToId);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(l => l.FromId);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(l => l.ToId);
    }
}

public sealed class HandOverConfiguration : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> builder)
    {
        builder.Property(h => h.Version).IsConcurrencyToken();
        builder.HasIndex(h => new { h.ProposalId, h.BodyId }).IsUnique();
        builder.HasIndex(h => new { h.Answer, h.BodyId, h.ProposalId });   // what is not answered yet, by institution
        builder.HasOne<Proposal>().WithMany().HasForeignKey(h => h.ProposalId);
        builder.HasOne<Body>().WithMany().HasForeignKey(h => h.BodyId);
    }
}

public sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder) =>
        builder.HasOne<Proposal>().WithMany().HasForeignKey(a => a.ProposalId);
}

public sealed class ProposalImportConfiguration : IEntityTypeConfiguration<ProposalImport>
{
    public void Configure(EntityTypeBuilder<ProposalImport> builder)
    {
        builder.Property(i => i.FileName).HasMaxLength(ProposalImport.LongestName);
        builder.HasIndex(i => new { i.PlanId, i.Sha256 });
        builder.HasOne<Plan>().WithMany().HasForeignKey(i => i.PlanId);
    }
}

public sealed class PublicSubmissionConfiguration : IEntityTypeConfiguration<PublicSubmission>
{
    public void Configure(EntityTypeBuilder<PublicSubmission> builder)
    {
        builder.HasKey(s => s.ProposalId);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Language).HasMaxLength(2);
        builder.Property(s => s.SetAsideReason).HasMaxLength(PublicSubmission.LongestReason);
        builder.HasIndex(s => s.TokenHash).IsUnique();
        builder.HasIndex(s => new { s.LookedAt, s.EndedAt, s.ProposalId });   // what nobody has looked at yet
        builder.HasOne<Proposal>().WithOne().HasForeignKey<PublicSubmission>(s => s.ProposalId);
    }
}
