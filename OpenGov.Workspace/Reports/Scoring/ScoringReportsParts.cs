using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform.Commands;

namespace OpenGov.Workspace.Reports;

/// <summary>What the outputs of scoring add to the program.</summary>
internal static class ScoringReportsParts
{
    public const string Verifier = "verify-scores.py";

    public static void AddScoringReports(this IServiceCollection services) => services
        .AddSingleton<MakeRankingReport>()
        .AddSingleton<MakeScoringRecord>()
        .AddSingleton<RoundsToReport>()
        .AddSingleton<ScoringFigures>()
        .AddSingleton(new RankingPart(typeof(RankingDownloads)))
        .AddSingleton<VerifyScores>()
        .AddSingleton(new CommandEntry(VerifyScoresCommand.Create, Under: "verify"));

    public static void MapScoringReports(this IEndpointRouteBuilder app) =>
        app.MapGet("/record/verify-scores.py", () => Results.Stream(
            typeof(ScoringReportsParts).Assembly.GetManifestResourceStream(Verifier)!, "text/x-python", Verifier)).AllowAnonymous();
}
