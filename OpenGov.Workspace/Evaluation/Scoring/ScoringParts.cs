namespace OpenGov.Workspace.Evaluation;

/// <summary>What scoring and sealing add to the program.</summary>
internal static class ScoringParts
{
    public static void AddScoring(this IServiceCollection services) => services
        .AddSingleton<SealedScores>()
        .AddSingleton<Reveal>()
        .AddSingleton<AskToUnseal>()
        .AddSingleton<KeepDraft>()
        .AddSingleton<SealReceipt>()
        .AddSingleton<SealScores>()
        .AddSingleton<ScoreSheetView>()
        .AddSingleton<SheetList>();
}
