using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Grid, blind paired scores, settlement, ranking.</summary>
public static class EvaluationModule
{
    public static void AddEvaluation(this IHostApplicationBuilder builder)
    {
        builder.Services.AddNotices(EvaluationNotices.Rules);
        var services = builder.Services;
        services.AddSingleton(provider =>
            new ScoreVault(Path.GetFullPath(provider.GetRequiredService<IOptions<WorkspaceOptions>>().Value.DataFolder)));
        services.AddRounds();
        services.AddGrids();
        services.AddScoring();
        services.AddSettling();
        services.AddRanking();
    }

    public static void MapEvaluation(this WebApplication app)
    {
        EvaluationStart.Map(app);
        SheetEndpoint.Map(app);
        RankingEndpoints.Map(app);
    }
}
