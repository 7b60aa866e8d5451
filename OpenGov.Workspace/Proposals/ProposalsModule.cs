namespace OpenGov.Workspace.Proposals;

public static class ProposalsModule
{
    public static void AddProposals(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EnterProposal>();
        builder.Services.AddSingleton<EnterProposals>();
    }

    public static void MapProposals(this WebApplication app)
    {
    }
}
