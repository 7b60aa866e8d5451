using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

public sealed class CommitmentCardConfiguration : IEntityTypeConfiguration<CommitmentCard>
{
    public void Configure(EntityTypeBuilder<CommitmentCard> builder)
    {
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Language).HasMaxLength(2);
        builder.HasIndex(c => c.CommitmentId).IsUnique();
        builder.HasIndex(c => c.PlanId);
        builder.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(c => c.CommitmentId);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.OpenedBy);
        builder.Ignore(c => c.TakesEdits);
    }
}

public sealed class CardOutlineConfiguration : IEntityTypeConfiguration<CardOutline>
{
    public void Configure(EntityTypeBuilder<CardOutline> builder)
    {
        builder.HasKey(o => o.CardId);
        builder.Property(o => o.Gaps).HasColumnName("EmptySections");
        builder.HasOne<CommitmentCard>().WithOne().HasForeignKey<CardOutline>(o => o.CardId);
        builder.HasOne<Body>().WithMany().HasForeignKey(o => o.LeadBodyId).OnDelete(DeleteBehavior.SetNull);
    }
}

public sealed class CardCommitConfiguration : IEntityTypeConfiguration<CardCommit>
{
    public void Configure(EntityTypeBuilder<CardCommit> builder)
    {
        builder.HasKey(c => new { c.CardId, c.Revision });
        builder.Property(c => c.Revision).ValueGeneratedNever();
        builder.HasIndex(c => new { c.CardId, c.ClientId, c.Sequence }).IsUnique();
        builder.HasOne<CommitmentCard>().WithMany().HasForeignKey(c => c.CardId);
    }
}

public sealed class CardSnapshotConfiguration : IEntityTypeConfiguration<CardSnapshot>
{
    public void Configure(EntityTypeBuilder<CardSnapshot> builder)
    {
        builder.HasKey(s => new { s.CardId, s.Revision });
        builder.Property(s => s.Revision).ValueGeneratedNever();
        builder.HasOne<CommitmentCard>().WithMany().HasForeignKey(s => s.CardId);
    }
}

public sealed class CardVisitConfiguration : IEntityTypeConfiguration<CardVisit>
{
    public void Configure(EntityTypeBuilder<CardVisit> builder)
    {
        builder.HasKey(v => new { v.CardId, v.AccountId });
        builder.HasOne<CommitmentCard>().WithMany().HasForeignKey(v => v.CardId);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId);
    }
}

public sealed class CardSourceConfiguration : IEntityTypeConfiguration<CardSource>
{
    public void Configure(EntityTypeBuilder<CardSource> builder)
    {
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.DropReason).HasMaxLength(CardSource.LongestReason);
        builder.HasIndex(s => new { s.CardId, s.ProposalId }).IsUnique();
        builder.HasIndex(s => s.ProposalId);
        builder.HasOne<CommitmentCard>().WithMany().HasForeignKey(s => s.CardId);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(s => s.ProposalId);
        builder.Ignore(s => s.IsInForce);
    }
}

public sealed class CardReviewConfiguration : IEntityTypeConfiguration<CardReview>
{
    public void Configure(EntityTypeBuilder<CardReview> builder)
    {
        builder.ComplexProperty(r => r.Signatures);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.Property(r => r.ChangesAsked).HasMaxLength(CardReview.LongestNote);
        builder.HasIndex(r => new { r.CardId, r.Number }).IsUnique();
        builder.HasOne<CommitmentCard>().WithMany().HasForeignKey(r => r.CardId);
        builder.Ignore(r => r.IsOpen);
    }
}

public sealed class CommentThreadConfiguration : IEntityTypeConfiguration<CommentThread>
{
    public void Configure(EntityTypeBuilder<CommentThread> builder)
    {
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Section).HasMaxLength(40);
        builder.Property(t => t.Quote).HasMaxLength(CommentThread.LongestQuote);
        builder.HasIndex(t => t.CardId);
        builder.HasOne<CommitmentCard>().WithMany().HasForeignKey(t => t.CardId);
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.StartedBy);
        builder.Ignore(t => t.IsDetached).Ignore(t => t.IsResolved);
    }
}

public sealed class CommentRemarkConfiguration : IEntityTypeConfiguration<CommentRemark>
{
    public void Configure(EntityTypeBuilder<CommentRemark> builder)
    {
        builder.Property(r => r.Text).HasMaxLength(CommentRemark.Longest);
        builder.HasIndex(r => r.ThreadId);
        builder.HasOne<CommentThread>().WithMany().HasForeignKey(r => r.ThreadId);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
        builder.HasMany(r => r.Mentions).WithOne().HasForeignKey(m => m.RemarkId);
    }
}

public sealed class CommentMentionConfiguration : IEntityTypeConfiguration<CommentMention>
{
    public void Configure(EntityTypeBuilder<CommentMention> builder)
    {
        builder.ToTable("CommentMentions");
        builder.HasKey(m => new { m.RemarkId, m.AccountId });
        builder.HasIndex(m => new { m.AccountId, m.SeenAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
    }
}
