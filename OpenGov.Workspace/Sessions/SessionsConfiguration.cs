using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

public sealed class ConsultationSessionConfiguration : IEntityTypeConfiguration<ConsultationSession>
{
    public void Configure(EntityTypeBuilder<ConsultationSession> builder)
    {
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => new { s.PlanId, s.Number }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(s => s.PlanId);
        builder.HasOne<Theme>().WithMany().HasForeignKey(s => s.ThemeId);
        builder.HasOne<Body>().WithMany().HasForeignKey(s => s.OrganiserId);
        builder.HasMany(s => s.Institutions).WithOne().HasForeignKey(i => i.SessionId);
    }
}

public sealed class SessionInstitutionConfiguration : IEntityTypeConfiguration<SessionInstitution>
{
    public void Configure(EntityTypeBuilder<SessionInstitution> builder)
    {
        builder.ToTable("SessionInstitutions");
        builder.HasKey(i => new { i.SessionId, i.Order });
        builder.Property(i => i.Order).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(i => i.BodyId);
    }
}

public sealed class ProgrammeItemConfiguration : IEntityTypeConfiguration<ProgrammeItem>
{
    public void Configure(EntityTypeBuilder<ProgrammeItem> builder)
    {
        builder.ComplexProperty(i => i.Text);
        builder.HasOne<Plan>().WithMany().HasForeignKey(i => i.PlanId);
        builder.Property(i => i.Steps).HasConversion(
            steps => JsonSerializer.Serialize(steps, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<LocalText>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<List<LocalText>>((a, b) => a!.SequenceEqual(b!), s => s.Count, s => s.ToList()));
    }
}
