using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed class SessionRunConfiguration : IEntityTypeConfiguration<SessionRun>
{
    public void Configure(EntityTypeBuilder<SessionRun> builder)
    {
        builder.HasKey(r => r.SessionId);
        builder.Property(r => r.SessionId).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.Current);
        builder.HasOne<ConsultationSession>().WithOne().HasForeignKey<SessionRun>(r => r.SessionId);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.StartedBy);
        builder.HasMany(r => r.Items).WithOne().HasForeignKey(i => i.SessionId);
    }
}

public sealed class RunItemConfiguration : IEntityTypeConfiguration<RunItem>
{
    public void Configure(EntityTypeBuilder<RunItem> builder)
    {
        builder.ToTable("RunItems");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.ComplexProperty(i => i.Title);
        builder.Ignore(i => i.Allowed);
        builder.HasIndex(i => new { i.SessionId, i.Order }).IsUnique();
        builder.HasMany(i => i.Spans).WithOne().HasForeignKey(s => s.ItemId);
        builder.Navigation(i => i.Spans).AutoInclude();
    }
}

public sealed class ItemSpanConfiguration : IEntityTypeConfiguration<ItemSpan>
{
    public void Configure(EntityTypeBuilder<ItemSpan> builder)
    {
        builder.ToTable("ItemSpans");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.StartedBy);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.EndedBy);
    }
}

public sealed class SpeakerTurnConfiguration : IEntityTypeConfiguration<SpeakerTurn>
{
    public void Configure(EntityTypeBuilder<SpeakerTurn> builder)
    {
        builder.Property(t => t.Speaker).HasMaxLength(SpeakerTurn.LongestSpeaker);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Ignore(t => t.IsWaiting);
        builder.Ignore(t => t.IsSpeaking);
        builder.HasIndex(t => new { t.SessionId, t.Order });
        builder.HasOne<ConsultationSession>().WithMany().HasForeignKey(t => t.SessionId);
        builder.HasOne<Body>().WithMany().HasForeignKey(t => t.BodyId);
        builder.HasOne<RunItem>().WithMany().HasForeignKey(t => t.ItemId);
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.AskedBy);
    }
}

public sealed class SessionNoteConfiguration : IEntityTypeConfiguration<SessionNote>
{
    public void Configure(EntityTypeBuilder<SessionNote> builder)
    {
        builder.HasKey(n => n.ItemId);
        builder.Property(n => n.ItemId).ValueGeneratedNever();
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasOne<ConsultationSession>().WithMany().HasForeignKey(n => n.SessionId);
        builder.HasOne<RunItem>().WithOne().HasForeignKey<SessionNote>(n => n.ItemId);
        builder.HasOne<Account>().WithMany().HasForeignKey(n => n.WrittenBy);
        builder.HasMany(n => n.Clashes).WithOne().HasForeignKey(c => c.ItemId);
        builder.Navigation(n => n.Clashes).AutoInclude();
    }
}

public sealed class SessionNoteClashConfiguration : IEntityTypeConfiguration<SessionNoteClash>
{
    public void Configure(EntityTypeBuilder<SessionNoteClash> builder)
    {
        builder.ToTable("SessionNoteClashes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }
}

public sealed class SessionDecisionConfiguration : IEntityTypeConfiguration<SessionDecision>
{
    public void Configure(EntityTypeBuilder<SessionDecision> builder)
    {
        builder.Property(d => d.Text).HasMaxLength(SessionDecision.Longest);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.SessionId, d.Order });
        builder.HasOne<ConsultationSession>().WithMany().HasForeignKey(d => d.SessionId);
        builder.HasOne<RunItem>().WithMany().HasForeignKey(d => d.ItemId);
        builder.HasOne<Account>().WithMany().HasForeignKey(d => d.EnteredBy);
    }
}

public sealed class SessionActionConfiguration : IEntityTypeConfiguration<SessionAction>
{
    public void Configure(EntityTypeBuilder<SessionAction> builder)
    {
        builder.Property(a => a.Text).HasMaxLength(SessionDecision.Longest);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => new { a.SessionId, a.Order });
        builder.HasOne<ConsultationSession>().WithMany().HasForeignKey(a => a.SessionId);
        builder.HasOne<RunItem>().WithMany().HasForeignKey(a => a.ItemId);
        builder.HasOne<Body>().WithMany().HasForeignKey(a => a.OwnerBodyId);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.EnteredBy);
    }
}

public sealed class LeadTakeOverConfiguration : IEntityTypeConfiguration<LeadTakeOver>
{
    public void Configure(EntityTypeBuilder<LeadTakeOver> builder)
    {
        builder.HasIndex(t => new { t.SessionId, t.At });
        builder.HasOne<ConsultationSession>().WithMany().HasForeignKey(t => t.SessionId);
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.FromAccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.ToAccountId);
    }
}

public sealed class SeatAtCockpitConfiguration : IEntityTypeConfiguration<SeatAtCockpit>
{
    public void Configure(EntityTypeBuilder<SeatAtCockpit> builder)
    {
        builder.ToTable("SeatsAtCockpits");
        builder.HasKey(s => new { s.SessionId, s.AccountId });
        builder.HasOne<ConsultationSession>().WithMany().HasForeignKey(s => s.SessionId);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }
}

public sealed class SessionSignatureConfiguration : IEntityTypeConfiguration<SessionSignature>
{
    public void Configure(EntityTypeBuilder<SessionSignature> builder)
    {
        builder.HasKey(s => new { s.SessionId, s.Side });
        builder.Property(s => s.Hash).HasMaxLength(64);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<ConsultationSession>().WithMany().HasForeignKey(s => s.SessionId);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }
}

public sealed class SealedMinutesConfiguration : IEntityTypeConfiguration<SealedMinutes>
{
    public void Configure(EntityTypeBuilder<SealedMinutes> builder)
    {
        builder.HasKey(m => m.SessionId);
        builder.Property(m => m.SessionId).ValueGeneratedNever();
        builder.Property(m => m.Hash).HasMaxLength(64);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne<ConsultationSession>().WithOne().HasForeignKey<SealedMinutes>(m => m.SessionId);
    }
}
