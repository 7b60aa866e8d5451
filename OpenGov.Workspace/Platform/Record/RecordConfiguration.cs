using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OpenGov.Workspace.Platform.Record;

public sealed class RecordEntryConfiguration : IEntityTypeConfiguration<RecordEntry>
{
    public void Configure(EntityTypeBuilder<RecordEntry> builder)
    {
        builder.ToTable("Record");
        builder.HasKey(e => e.Seq);
        builder.Property(e => e.Seq).ValueGeneratedNever();
        builder.HasIndex(e => e.PlanId);
    }
}

public sealed class RecordSubjectConfiguration : IEntityTypeConfiguration<RecordSubject>
{
    public void Configure(EntityTypeBuilder<RecordSubject> builder)
    {
        builder.ToTable("RecordSubjects");
        builder.HasKey(s => new { s.SubjectId, s.Seq });
        builder.HasIndex(s => s.Seq);
    }
}

public sealed class RecordCheckpointConfiguration : IEntityTypeConfiguration<RecordCheckpoint>
{
    public void Configure(EntityTypeBuilder<RecordCheckpoint> builder)
    {
        builder.ToTable("RecordCheckpoints");
        builder.HasKey(c => c.Size);
        builder.Property(c => c.Size).ValueGeneratedNever();
    }
}
