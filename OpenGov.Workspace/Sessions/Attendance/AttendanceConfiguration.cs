using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed class RegistrationFormConfiguration : IEntityTypeConfiguration<RegistrationForm>
{
    public void Configure(EntityTypeBuilder<RegistrationForm> builder)
    {
        builder.ToTable("RegistrationForms");
        builder.HasKey(f => f.SessionId);
        builder.Property(f => f.SessionId).ValueGeneratedNever();
        builder.Property(f => f.Asked).KeptAsJson();
        builder.ComplexProperty(f => f.Consent);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasOne<PlannedSession>().WithOne().HasForeignKey<RegistrationForm>(f => f.SessionId);
    }
}

public sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("Registrations");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.IsActive);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => new { r.SessionId, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.SessionId, r.Code }).IsUnique();
        builder.HasIndex(r => r.LinkHash).IsUnique();
        builder.HasIndex(r => r.PassHash).IsUnique();
        builder.HasOne<RegistrationForm>().WithMany().HasForeignKey(r => r.SessionId);
    }
}

public sealed class CheckInConfiguration : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> builder)
    {
        builder.ToTable("CheckIns");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.RegistrationId).IsUnique();
        builder.HasOne<ConsultationSession>().WithMany().HasForeignKey(c => c.SessionId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(c => c.RegistrationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.CheckedInBy);
    }
}

public sealed class SessionAbsenceConfiguration : IEntityTypeConfiguration<SessionAbsence>
{
    public void Configure(EntityTypeBuilder<SessionAbsence> builder)
    {
        builder.ToTable("SessionAbsences");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.SessionId, a.PartId }).IsUnique();
        builder.HasOne<ConsultationSession>().WithMany().HasForeignKey(a => a.SessionId);
    }
}
