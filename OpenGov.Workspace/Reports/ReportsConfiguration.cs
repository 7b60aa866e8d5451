using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Reports;

public sealed class ReportExportConfiguration : IEntityTypeConfiguration<ReportExport>
{
    public void Configure(EntityTypeBuilder<ReportExport> builder)
    {
        builder.HasOne<Plan>().WithMany().HasForeignKey(e => e.PlanId);
        builder.HasIndex(e => new { e.PlanId, e.At });
    }
}
