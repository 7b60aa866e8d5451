namespace OpenGov.Workspace.Proposals;

public static class ProposalsModule
{
    public static void AddProposals(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AcceptProposals>();
        builder.Services.AddSingleton<AnswerHandOver>();
        builder.Services.AddSingleton<DeclineProposals>();
        builder.Services.AddSingleton<EnterProposal>();
        builder.Services.AddSingleton<EnterProposals>();
        builder.Services.AddSingleton<HandOverProposals>();
        builder.Services.AddSingleton<ImportHistory>();
        builder.Services.AddSingleton<ImportPreview>();
        builder.Services.AddSingleton<ImportProposals>();
        builder.Services.AddSingleton<ImportTemplate>();
        builder.Services.AddSingleton<IncludeProposals>();
        builder.Services.AddSingleton<LeaveOutProposals>();
        builder.Services.AddSingleton<MergeProposals>();
        builder.Services.AddSingleton<MoveToTheme>();
        builder.Services.AddSingleton<ProposalList>();
        builder.Services.AddSingleton<ReconsiderProposals>();
        builder.Services.AddSingleton<SplitProposal>();
        builder.Services.AddSingleton<UndoImport>();
        builder.Services.AddSingleton<UndoMerge>();
    }

    public static void MapProposals(this WebApplication app)
    {
    }
}
