using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OpenGov.Workspace.Platform.Access;

public sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.ComplexProperty(a => a.Function);
        builder.Property(a => a.Language).HasMaxLength(2);
    }
}

public sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId);
        builder.HasIndex(g => g.AccountId);
    }
}
