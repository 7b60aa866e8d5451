using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Groups;

public sealed class ThematicGroupConfiguration : IEntityTypeConfiguration<ThematicGroup>
{
    public void Configure(EntityTypeBuilder<ThematicGroup> builder)
    {
        builder.ComplexProperty(g => g.Topic);
        builder.HasOne<Plan>().WithMany().HasForeignKey(g => g.PlanId);
    }
}
