namespace OpenGov.Workspace.Evaluation;

/// <summary>Rounds of scoring: who scores what together, by which rules.</summary>
internal static class RoundsParts
{
    public static void AddRounds(this IServiceCollection services)
    {
        services.AddSingleton<AddPair>();
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
    }
}
