using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Rounds of scoring: who scores what together, by which rules.</summary>
internal static class RoundsParts
{
    public static void AddRounds(this IServiceCollection services)
    {
        services.AddSingleton<AddPair>();
        services.AddSingleton<ApplyDeadline>();
        services.AddSingleton<AssignProposals>();
        services.AddSingleton<ChangeRoundRules>();
        services.AddSingleton<DeclareConflict>();
        services.AddSingleton<EstimateCost>();
        services.AddSingleton<ExtendDeadline>();
        services.AddSingleton<GiveProposals>();
        services.AddSingleton<HandOverSheets>();
        services.AddSingleton<NameDeputy>();
        services.AddSingleton<OpenRound>();
        services.AddSingleton<PrepareRound>();
        services.AddSingleton<RemindCoLeads>();
        services.AddSingleton<RemovePair>();
        services.AddSingleton<TakeOutProposals>();
        services.AddSingleton<EvaluationOverview>();
        services.AddSingleton<EvaluationStart>();
        services.AddSingleton<ProposalsDesk>();
        services.AddSingleton<RoundProposals>();
        services.AddSingleton<RoundsOfOneProposal>();
        services.AddSingleton<RoundView>();
        services.AddSingleton<ScorerChoices>();
        services.AddHostedService<DeadlineLoop>();
        services.AddSingleton(new PlanPageEntry(50, "Evaluation.Navigation", "/evaluation", typeof(EvaluationPage)));
        services.AddSingleton(new ProposalPart(50, typeof(RoundsOfProposal)));
        services.AddSingleton(
            new NavigationEntry(70, "Evaluation.Navigation", "/evaluation", "evaluation", NavigationEntry.SignedIn, Shortcut: 'v'));
    }
}
