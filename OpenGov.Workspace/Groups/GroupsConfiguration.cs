using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed class ThematicGroupConfiguration : IEntityTypeConfiguration<ThematicGroup>
{
    public void Configure(EntityTypeBuilder<ThematicGroup> builder)
    {
        builder.ComplexProperty(g => g.Topic);
        builder.ComplexProperty(g => g.Purpose);
        builder.ComplexProperty(g => g.Opening);
        builder.ComplexProperty(g => g.Closing);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.Ignore(g => g.HasLeads);
        builder.HasOne<Plan>().WithMany().HasForeignKey(g => g.PlanId);
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AdministrationLead);
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.CivilSocietyLead);
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AdministrationDeputy);
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.CivilSocietyDeputy);
    }
}

public sealed class GroupRulesConfiguration : IEntityTypeConfiguration<GroupRules>
{
    public void Configure(EntityTypeBuilder<GroupRules> builder)
    {
        builder.HasKey(r => r.PlanId);
        builder.Property(r => r.PlanId).ValueGeneratedNever();
        builder.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId);
    }
}

public sealed class GroupMembershipConfiguration : IEntityTypeConfiguration<GroupMembership>
{
    public void Configure(EntityTypeBuilder<GroupMembership> builder)
    {
        builder.ComplexProperty(m => m.Acceptance);
        builder.ComplexProperty(m => m.Refusal);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.IsUndecided);
        builder.Ignore(m => m.IsOver);
        builder.HasIndex(m => m.TokenHash).IsUnique();
        builder.HasOne<ThematicGroup>().WithMany().HasForeignKey(m => m.GroupId);
        builder.HasOne<Body>().WithMany().HasForeignKey(m => m.BodyId);
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.InvitedBy);
    }
}

public sealed class GroupGuideConfiguration : IEntityTypeConfiguration<GroupGuide>
{
    public void Configure(EntityTypeBuilder<GroupGuide> builder)
    {
        builder.ComplexProperty(g => g.Signatures);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.Ignore(g => g.DraftVersion);
        builder.Ignore(g => g.Adopted);
        builder.HasIndex(g => g.PlanId).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(g => g.PlanId);
        builder.HasMany(g => g.Sections).WithOne().HasForeignKey(s => s.GuideId);
        builder.HasMany(g => g.Versions).WithOne().HasForeignKey(v => v.GuideId);
    }
}

public sealed class GuideSectionConfiguration : IEntityTypeConfiguration<GuideSection>
{
    public void Configure(EntityTypeBuilder<GuideSection> builder)
    {
        builder.ToTable("GuideSections");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => new { s.GuideId, s.Part }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.TextBy);
        builder.HasMany(s => s.Clashes).WithOne().HasForeignKey(c => c.SectionId);
        builder.Navigation(s => s.Clashes).AutoInclude();
    }
}

public sealed class GuideClashConfiguration : IEntityTypeConfiguration<GuideClash>
{
    public void Configure(EntityTypeBuilder<GuideClash> builder)
    {
        builder.ToTable("GuideClashes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }
}

public sealed class GuideVersionConfiguration : IEntityTypeConfiguration<GuideVersion>
{
    public void Configure(EntityTypeBuilder<GuideVersion> builder)
    {
        builder.ToTable("GuideVersions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.ComplexProperty(v => v.Signatures);
        builder.HasIndex(v => new { v.GuideId, v.Number }).IsUnique();
    }
}

public sealed class GroupActivityConfiguration : IEntityTypeConfiguration<GroupActivity>
{
    public void Configure(EntityTypeBuilder<GroupActivity> builder)
    {
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<ThematicGroup>().WithMany().HasForeignKey(a => a.GroupId);
        builder.HasOne<GroupMembership>().WithMany().HasForeignKey(a => a.ResponsibleId);
    }
}

public sealed class GroupMeetingConfiguration : IEntityTypeConfiguration<GroupMeeting>
{
    public void Configure(EntityTypeBuilder<GroupMeeting> builder)
    {
        builder.ComplexProperty(m => m.Title);
        builder.ComplexProperty(m => m.Signatures);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => new { m.GroupId, m.Number }).IsUnique();
        builder.HasOne<ThematicGroup>().WithMany().HasForeignKey(m => m.GroupId);
        builder.HasMany(m => m.Attendees).WithOne().HasForeignKey(a => a.MeetingId);
        builder.Navigation(m => m.Attendees).AutoInclude();
    }
}

public sealed class GroupAttendeeConfiguration : IEntityTypeConfiguration<GroupAttendee>
{
    public void Configure(EntityTypeBuilder<GroupAttendee> builder)
    {
        builder.ToTable("GroupAttendees");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<GroupMembership>().WithMany().HasForeignKey(a => a.MembershipId);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
    }
}
