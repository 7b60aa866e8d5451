using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed class BodyConfiguration : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.ComplexProperty(b => b.Name);
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasOne<Body>().WithMany().HasForeignKey(b => b.ParentId);
        builder.HasMany(b => b.Names).WithOne().HasForeignKey(n => n.BodyId);
        builder.Navigation(b => b.Names).AutoInclude();
    }
}

public sealed class BodyNameConfiguration : IEntityTypeConfiguration<BodyName>
{
    public void Configure(EntityTypeBuilder<BodyName> builder)
    {
        builder.ToTable("BodyNames");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasIndex(n => n.Folded);
    }
}

public sealed class CommitteeTermConfiguration : IEntityTypeConfiguration<CommitteeTerm>
{
    public void Configure(EntityTypeBuilder<CommitteeTerm> builder)
    {
        builder.ComplexProperty(t => t.Name);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasMany(t => t.Seats).WithOne().HasForeignKey(s => s.TermId);
    }
}

public sealed class SeatConfiguration : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(s => s.BodyId);
        builder.HasMany(s => s.Representatives).WithOne().HasForeignKey(r => r.SeatId);
    }
}

public sealed class RepresentativeConfiguration : IEntityTypeConfiguration<Representative>
{
    public void Configure(EntityTypeBuilder<Representative> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.ComplexProperty(r => r.Function);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
    }
}

public sealed class GrantBodyConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder) => builder.HasOne<Body>().WithMany().HasForeignKey(g => g.BodyId);
}
