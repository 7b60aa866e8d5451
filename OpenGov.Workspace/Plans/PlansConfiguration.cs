using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Committee;

namespace OpenGov.Workspace.Plans;

public sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ComplexProperty(p => p.Title);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.Number).IsUnique();
        builder.HasOne<CommitteeTerm>().WithMany().HasForeignKey(p => p.CommitteeTermId);
        builder.HasMany(p => p.Stages).WithOne().HasForeignKey(s => s.PlanId);
        builder.HasMany(p => p.Themes).WithOne().HasForeignKey(t => t.PlanId);
        builder.Ignore(p => p.Period);
    }
}

public sealed class StageConfiguration : IEntityTypeConfiguration<Stage>
{
    public void Configure(EntityTypeBuilder<Stage> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.ComplexProperty(s => s.Name);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => new { s.PlanId, s.Number }).IsUnique();
        builder.HasMany(s => s.Activities).WithOne().HasForeignKey(a => a.StageId);
    }
}

public sealed class StageActivityConfiguration : IEntityTypeConfiguration<StageActivity>
{
    public void Configure(EntityTypeBuilder<StageActivity> builder)
    {
        builder.ToTable("StageActivities");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.ComplexProperty(a => a.Text);
    }
}

public sealed class ThemeConfiguration : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.ComplexProperty(t => t.Name);
        builder.HasIndex(t => new { t.PlanId, t.Number }).IsUnique();
    }
}

public sealed class CalendarEntryConfiguration : IEntityTypeConfiguration<CalendarEntry>
{
    public void Configure(EntityTypeBuilder<CalendarEntry> builder)
    {
        builder.ComplexProperty(e => e.Title);
        builder.HasOne<Plan>().WithMany().HasForeignKey(e => e.PlanId);
    }
}

public sealed class PlanPassageConfiguration : IEntityTypeConfiguration<PlanPassage>
{
    public void Configure(EntityTypeBuilder<PlanPassage> builder)
    {
        builder.ComplexProperty(p => p.Text);
        builder.ComplexProperty(p => p.Period);
        builder.HasOne<Plan>().WithMany().HasForeignKey(p => p.PlanId);
    }
}

public sealed class ReportedFigureConfiguration : IEntityTypeConfiguration<ReportedFigure>
{
    public void Configure(EntityTypeBuilder<ReportedFigure> builder)
    {
        builder.HasIndex(f => new { f.PlanId, f.Key }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(f => f.PlanId);
    }
}

public sealed class CommitmentConfiguration : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ComplexProperty(c => c.Title);
        builder.HasIndex(c => new { c.PlanId, c.Number }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId);
        builder.HasOne<Body>().WithMany().HasForeignKey(c => c.LeadBodyId);
    }
}

public sealed class MeetingOfPlanConfiguration : IEntityTypeConfiguration<CommitteeMeeting>
{
    public void Configure(EntityTypeBuilder<CommitteeMeeting> builder) => builder.HasOne<Plan>().WithMany().HasForeignKey(m => m.PlanId);
}

public sealed class MeetingRulesOfPlanConfiguration : IEntityTypeConfiguration<MeetingRules>
{
    public void Configure(EntityTypeBuilder<MeetingRules> builder) => builder.HasOne<Plan>().WithOne().HasForeignKey<MeetingRules>(r => r.PlanId);
}
