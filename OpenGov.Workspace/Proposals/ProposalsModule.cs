using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Notices;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Proposals;

public static class ProposalsModule
{
    public static void AddProposals(this IHostApplicationBuilder builder)
    {
        builder.Services.AddNotices(ProposalsNotices.Rules);
        builder.Services.AddSingleton<FollowedProposals>();
        builder.Services.AddSingleton<AcceptProposals>();
        builder.Services.AddSingleton<AnswerHandOver>();
        builder.Services.AddSingleton<AttachFile>();
        builder.Services.AddSingleton<AttachmentFile>();
        builder.Services.AddSingleton<AttachmentFolder>();
        builder.Services.AddSingleton<AuthorContact>();
        builder.Services.AddSingleton<DecisionDesk>();
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
        builder.Services.AddSingleton<ProposalView>();
        builder.Services.AddSingleton<ReconsiderProposals>();
        builder.Services.AddSingleton<ProposeSolution>();
        builder.Services.AddSingleton<RegisterChoices>();
        builder.Services.AddSingleton<RegisterStart>();
        builder.Services.AddSingleton<SolutionLineage>();
        builder.Services.AddSingleton<SplitProposal>();
        builder.Services.AddSingleton<UndoImport>();
        builder.Services.AddSingleton<UndoMerge>();
        builder.Services.AddSingleton(new SolutionPart(typeof(ProposalOfSolution)));
        builder.Services.AddSingleton(new NumberedProposals(NumbersOfSolutions.OfSessionAsync));
        builder.Services.AddSingleton(new ProposalPart(5, typeof(OriginInSession)));
        builder.Services.AddPublicProposals();
        builder.Services.AddSingleton(new CommandEntry(ImportCommand.Create));
        builder.Services.AddSingleton(new PlanPageEntry(40, "Proposals.Register", "/proposals", typeof(RegisterPage)));
        builder.Services.AddSingleton(
            new NavigationEntry(60, "Proposals.Register", "/proposals", "proposals", NavigationEntry.SignedIn, Shortcut: 'o'));
    }

    public static void MapProposals(this WebApplication app)
    {
        app.MapGet("/plans/{number:int}/proposals/import/template.xlsx", SendTemplateAsync);
        AttachmentFile.Map(app);
        RegisterStart.Map(app);
    }

    private static async Task<IResult> SendTemplateAsync(ImportTemplate template, HttpContext http, int number) =>
        (await template.ReadAsync(http.Actor(), number, http.RequestAborted)).Value is { } file
            ? Results.File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            : Results.NotFound();
}
