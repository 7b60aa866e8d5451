using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

// That a meeting belongs to a plan is declared where plans are: they come later.
public sealed class CommitteeMeetingConfiguration : IEntityTypeConfiguration<CommitteeMeeting>
{
    public void Configure(EntityTypeBuilder<CommitteeMeeting> builder)
    {
        builder.ComplexProperty(m => m.Title);
        builder.ComplexProperty(m => m.Signatures);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.MinutesVersion);
        builder.HasIndex(m => new { m.PlanId, m.Number }).IsUnique();
        builder.HasMany(m => m.Agenda).WithOne().HasForeignKey(p => p.MeetingId);
        builder.HasMany(m => m.Documents).WithOne().HasForeignKey(d => d.MeetingId);
        builder.HasMany(m => m.Absences).WithOne().HasForeignKey(a => a.MeetingId);
        builder.HasMany(m => m.Bodies).WithOne().HasForeignKey(b => b.MeetingId);
        builder.HasMany(m => m.Outputs).WithOne().HasForeignKey(o => o.MeetingId);
    }
}

public sealed class AgendaPointConfiguration : IEntityTypeConfiguration<AgendaPoint>
{
    public void Configure(EntityTypeBuilder<AgendaPoint> builder)
    {
        builder.ToTable("AgendaPoints");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.ComplexProperty(p => p.Title);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.HasMatter);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.NotesBy);
        builder.HasMany(p => p.Clashes).WithOne().HasForeignKey(c => c.PointId);
        builder.Navigation(p => p.Clashes).AutoInclude();
        builder.Property(p => p.Conclusions).HasConversion(
            texts => JsonSerializer.Serialize(texts, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<LocalText>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<LocalText>>((a, b) => a!.SequenceEqual(b!), texts => texts.Count, texts => texts.ToList()));
    }
}

public sealed class NoteClashConfiguration : IEntityTypeConfiguration<NoteClash>
{
    public void Configure(EntityTypeBuilder<NoteClash> builder)
    {
        builder.ToTable("NoteClashes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }
}

public sealed class BodyAtMeetingConfiguration : IEntityTypeConfiguration<BodyAtMeeting>
{
    public void Configure(EntityTypeBuilder<BodyAtMeeting> builder)
    {
        builder.ToTable("BodiesAtMeetings");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.ComplexProperty(b => b.Name);
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.Ignore(b => b.IsPresent);
        builder.HasIndex(b => new { b.MeetingId, b.BodyId }).IsUnique();
        builder.HasOne<Body>().WithMany().HasForeignKey(b => b.BodyId);
        builder.HasMany(b => b.People).WithOne().HasForeignKey(p => p.BodyAtMeetingId);
        builder.Navigation(b => b.People).AutoInclude();
    }
}

public sealed class PersonAtMeetingConfiguration : IEntityTypeConfiguration<PersonAtMeeting>
{
    public void Configure(EntityTypeBuilder<PersonAtMeeting> builder)
    {
        builder.ToTable("PeopleAtMeetings");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.ComplexProperty(p => p.Function);
    }
}

public sealed class AnnouncedAbsenceConfiguration : IEntityTypeConfiguration<AnnouncedAbsence>
{
    public void Configure(EntityTypeBuilder<AnnouncedAbsence> builder)
    {
        builder.ToTable("AnnouncedAbsences");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(a => a.BodyId);
    }
}

public sealed class MeetingDocumentConfiguration : IEntityTypeConfiguration<MeetingDocument>
{
    public void Configure(EntityTypeBuilder<MeetingDocument> builder)
    {
        builder.ToTable("MeetingDocuments");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.ComplexProperty(d => d.Label);
    }
}

public sealed class MeetingOutputConfiguration : IEntityTypeConfiguration<MeetingOutput>
{
    public void Configure(EntityTypeBuilder<MeetingOutput> builder)
    {
        builder.ToTable("MeetingOutputs");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.ComplexProperty(o => o.Text);
        builder.ComplexProperty(o => o.Action);
        builder.ComplexProperty(o => o.Approved);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasOne<AgendaPoint>().WithMany().HasForeignKey(o => o.PointId);
    }
}

public sealed class MeetingRulesConfiguration : IEntityTypeConfiguration<MeetingRules>
{
    public void Configure(EntityTypeBuilder<MeetingRules> builder)
    {
        builder.ToTable("MeetingRules");
        builder.HasKey(r => r.PlanId);
        builder.Property(r => r.PlanId).ValueGeneratedNever();
    }
}
