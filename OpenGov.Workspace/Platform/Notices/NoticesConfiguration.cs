using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Platform.Notices;

public sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Property(n => n.Href).HasMaxLength(300);
        builder.HasIndex(n => new { n.AccountId, n.Seq }).IsUnique();   // told once
        builder.HasIndex(n => n.MailedAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId);
        builder.HasOne<RecordEntry>().WithMany().HasForeignKey(n => n.Seq);
    }
}

public sealed class NoticeChoiceConfiguration : IEntityTypeConfiguration<NoticeChoice>
{
    public void Configure(EntityTypeBuilder<NoticeChoice> builder)
    {
        builder.HasKey(c => new { c.AccountId, c.Kind });
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }
}

public sealed class NoticeReadingConfiguration : IEntityTypeConfiguration<NoticeReading>
{
    public void Configure(EntityTypeBuilder<NoticeReading> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Seq).IsConcurrencyToken();   // two processes do not tell the same line
    }
}

public sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.Property(l => l.To).HasMaxLength(320);
        builder.Property(l => l.Language).HasMaxLength(2);
        builder.Property(l => l.Subject).HasMaxLength(300);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasIndex(l => new { l.SentAt, l.NextTryAt });
    }
}
