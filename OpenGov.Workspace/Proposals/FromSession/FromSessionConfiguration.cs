using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Proposals;

// Sessions come before proposals, so the key from a solution to its proposal is declared here.
public sealed class ProposedSolutionConfiguration : IEntityTypeConfiguration<Solution>
{
    public void Configure(EntityTypeBuilder<Solution> builder) => builder.HasOne<Proposal>().WithMany().HasForeignKey(s => s.ProposedAs);
}
