using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What the ranking adds to the program.</summary>
internal static class RankingParts
{
    public static void AddRanking(this IServiceCollection services) => services
        .AddSingleton<ApproveRanking>()
        .AddSingleton<DrawLine>()
        .AddSingleton<PublishedRanking>()
        .AddSingleton<RankingStudies>()
        .AddSingleton<RankingView>()
        .AddSingleton(new FurtherSteps(RankOnPath.OfAsync));
}
